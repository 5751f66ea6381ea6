import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createVisits, SUBJECT_KINDS, type Subject } from '../contract.ts';
import './campaigns.css';
import { SubjectTable } from './subject-table.tsx';
import { VISIT_TOUCHES } from './touches.ts';
import { type Defaults, VisitDefaults } from './visit-defaults.tsx';
import { words } from './visit-words.ts';

type Kind = Subject['kind'];
const SEARCH = { enterprise: 'findEnterprises', project: 'findProjects', partner: 'findPartners' } as const;
const NOBODY: Readonly<Record<Kind, ReadonlySet<string>>> = {
  enterprise: new Set(),
  project: new Set(),
  partner: new Set(),
};

/** Chooses enterprises, projects and partners, across searches, and makes a visit of each. */
export const VisitPicker = ({ campaignId, onClose }: { campaignId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [kind, setKind] = useState<Kind>('enterprise');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState(NOBODY);
  const [defaults, setDefaults] = useState<Defaults>({
    value: 100,
    durationMinutes: 60,
    competences: [],
    must: false,
  });
  const add = useTell(createVisits, {
    touches: VISIT_TOUCHES,
    onDone: ({ added, leftOut }) => {
      toast(t('added', { count: added }));
      if (leftOut.length > 0) toast(t('leftOut', { count: leftOut.length }), { tone: 'grey' });
      onClose();
    },
  });
  const subjects = SUBJECT_KINDS.flatMap((one) => [...chosen[one]].map((id) => ({ kind: one, id })));
  return (
    <Dialog
      drawer
      wide
      open
      title={t('pick')}
      onClose={onClose}
      footer={
        <>
          <span className="k-muted">{subjects.length > 0 && t('chosen', { count: subjects.length })}</span>
          <span className="cmp-push" />
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="main"
            disabled={subjects.length === 0}
            busy={add.busy}
            onPress={() => add.tell({ params: { id: campaignId }, body: { subjects, ...defaults } })}
          >
            {subjects.length === 0 ? t('add') : t('addCount', { count: subjects.length })}
          </Button>
        </>
      }
    >
      <div className="k-stack">
        {add.problem && <ProblemNote problem={add.problem} />}
        <VisitDefaults of={defaults} onChange={(some) => setDefaults({ ...defaults, ...some })} />
        <SubjectTable
          key={kind}
          kind={kind}
          q={q}
          chosen={chosen[kind]}
          onChoose={(ids) => setChosen({ ...chosen, [kind]: ids })}
          toolbar={
            <>
              <FilterBar
                label={t('subject')}
                value={kind}
                onChange={(one) => setKind(SUBJECT_KINDS.find((known) => known === one) ?? kind)}
                chips={SUBJECT_KINDS.map((one) => ({
                  value: one,
                  label: t(one),
                  ...(chosen[one].size > 0 && { count: chosen[one].size }),
                }))}
              />
              <SearchBox label={t(SEARCH[kind])} value={q} onChange={setQ} />
            </>
          }
        />
      </div>
    </Dialog>
  );
};
