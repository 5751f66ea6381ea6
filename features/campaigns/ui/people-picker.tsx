import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listPeople, type PersonBrief } from '../../organisation/contract.ts';
import { addParticipants } from '../contract.ts';
import { CompetenceBadges } from './competence-badges.tsx';
import { words } from './people-words.ts';
import { useCities } from './use-names.ts';

interface PickerProps {
  campaignId: string;
  /** Who takes part already. */
  taken: ReadonlySet<string>;
  onClose: () => void;
}

const useColumns = (): Column<PersonBrief>[] => {
  const t = useWords(words);
  const cities = useCities();
  return [
    { key: 'name', title: t('name'), width: 100, cell: (one) => one.name },
    { key: 'post', title: t('post'), cell: (one) => one.post },
    { key: 'unit', title: t('unit'), cell: (one) => one.unitName },
    { key: 'rank', title: t('rank'), number: true, width: 64, cell: (one) => one.rank },
    { key: 'competences', title: t('competences'), cell: (one) => <CompetenceBadges of={one.competences} /> },
    { key: 'homeCity', title: t('homeCity'), width: 96, cell: (one) => cities.say(one.homeCity) },
  ];
};

/** Finds people of the bureau and adds many at once; who takes part already, or may not (CMP-15), is not offered. */
export const PeoplePicker = ({ campaignId, taken, onClose }: PickerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const columns = useColumns();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const people = usePages(listPeople, { query: { q: q || undefined, limit: 100 } });
  const add = useTell(addParticipants, {
    touches: ['listParticipants', 'campaignSummary', 'listReadiness'],
    onDone: ({ added }) => {
      toast(t('added', { count: added }));
      onClose();
    },
  });
  const problem = add.problem ?? people.problem;
  return (
    <Dialog
      drawer
      wide
      open
      title={t('pick')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="main"
            disabled={chosen.size === 0}
            busy={add.busy}
            onPress={() => add.tell({ params: { id: campaignId }, body: { personIds: [...chosen] } })}
          >
            {chosen.size === 0 ? t('chooseSome') : t('addCount', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="k-stack">
        {problem && <ProblemNote problem={problem} />}
        <Table
          name="people-picker"
          caption={t('pick')}
          columns={columns}
          rows={people.items?.filter((one) => !taken.has(one.id) && !one.administers)}
          keyOf={(one) => one.id}
          nameOf={(one) => one.name}
          chosen={chosen}
          onChoose={setChosen}
          loading={people.loading}
          more={people.more}
          empty={<Empty icon="users" title={t('noPeopleFound')} />}
          toolbar={<SearchBox label={t('findPeople')} value={q} onChange={setQ} />}
        />
      </div>
    </Dialog>
  );
};
