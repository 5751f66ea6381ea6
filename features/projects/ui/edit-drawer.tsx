import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { isStale } from '../../../packages/kit/problem.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { editProject, type Project } from '../contract.ts';
import { AsNewField } from './as-new-field.tsx';
import { type Draft, filled, PROJECT_FIELDS, ProjectFields } from './project-fields.tsx';
import { sayMoney } from './say-money.ts';
import { TOUCHED } from './touched.ts';
import { words } from './words.ts';

const draftOf = (one: Project): Draft => ({
  name: one.name,
  enterpriseId: one.enterpriseId,
  class: one.class,
  lineId: one.lineId,
  plannedInvestment: one.plannedInvestment,
  isKey: one.isKey,
  ownerId: one.ownerId,
  channel: one.channel,
  description: one.description,
  upperCode: one.upperCode,
});

const LABEL = {
  name: 'name',
  enterpriseId: 'enterprise',
  class: 'class',
  lineId: 'line',
  plannedInvestment: 'amount',
  isKey: 'isKey',
  ownerId: 'owner',
  channel: 'channel',
  description: 'description',
  upperCode: 'upperCode',
} as const satisfies Record<keyof Draft, keyof (typeof words)['en']>;

/** A field's value in words, for a reader who compares. */
const useSay = (one: Project) => {
  const t = useWords(words);
  const language = useLanguage();
  return (key: keyof Draft): string => {
    const said: Partial<Record<keyof Draft, string>> = {
      name: one.name,
      enterpriseId: one.enterpriseName,
      class: t(`class_${one.class}`),
      plannedInvestment: one.plannedInvestment === null ? '' : sayMoney(one.plannedInvestment, language),
      isKey: t(one.isKey ? 'yes' : 'no'),
      ownerId: one.ownerName,
      channel: t(`channel-${one.channel}`),
      description: one.description,
      upperCode: one.upperCode ?? '',
    };
    return said[key] ?? '…';
  };
};

interface EditDrawerProps {
  project: Project;
  onAgain: () => void;
  onClose: () => void;
  onDone: () => void;
}

export const EditDrawer = ({ project, onAgain, onClose, onDone }: EditDrawerProps) => {
  const t = useWords(words);
  const say = useSay(project);
  const record = useRevised({ form: { ...draftOf(project) }, revision: project.revision });
  const [asNew, setAsNew] = useState('');
  const save = useTell(editProject, {
    touches: [...TOUCHED, 'getDuplicatesOf', 'listDuplicates'],
    onDone,
  });
  const form = filled(record.form);
  const submit = async (): Promise<void> => {
    if (!form) return;
    const asked = { params: { id: project.id }, body: { ...form, asNew: asNew.trim() || null } };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const stale = save.problem !== null && isStale(save.problem);
  return (
    <Drawer open wide title={`${t('edit')} · ${project.name}`} onClose={onClose}>
      <Form
        problem={stale ? null : save.problem}
        fields={PROJECT_FIELDS}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind="main"
              submit
              busy={save.busy}
              disabled={!form || !record.changed || record.others !== null}
            >
              {t('save')}
            </Button>
          </>
        }
      >
        {record.others && (
          <ChangedNote
            changes={record.others.map((key) => ({ label: t(LABEL[key]), theirs: say(key) }))}
            onKeepMine={goOn(record.keepMine)}
            onTakeTheirs={goOn(record.takeTheirs)}
          />
        )}
        <ProjectFields form={record.form} enterpriseName={project.enterpriseName} onChange={record.change} />
        <AsNewField problem={save.problem} value={asNew} onChange={setAsNew} />
      </Form>
    </Drawer>
  );
};
