import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { editPerson, type Person } from '../contract.ts';
import { type Draft, draftOf, filled } from './person-draft.ts';
import { PERSON_FIELDS, PersonFields } from './person-fields.tsx';
import { words } from './words.ts';

const LABEL = {
  name: 'name',
  latinName: 'latinName',
  post: 'post',
  unitId: 'unit',
  lineId: 'line',
  rank: 'rank',
  competences: 'competences',
  languages: 'languages',
  drives: 'drives',
  homeCity: 'homeCity',
  phone: 'phone',
  joinedOn: 'joinedOn',
  leftOn: 'leftOn',
} as const satisfies Record<keyof Draft, keyof (typeof words)['en']>;

interface PersonEditProps {
  person: Person;
  onAgain: () => void;
  onClose: () => void;
}

export const PersonEdit = ({ person, onAgain, onClose }: PersonEditProps) => {
  const t = useWords(words);
  const toast = useToast();
  const record = useRevised({ form: draftOf(person), revision: person.revision });
  const save = useTell(editPerson, {
    touches: ['getPerson', 'listPeople', 'listUnits', 'getCommandModel'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const form = filled(record.form);
  const submit = async (): Promise<void> => {
    if (!form) return;
    const asked = { params: { id: person.id }, body: form };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const sayTheirs = (key: keyof Draft): string => {
    if (key === 'unitId') return person.unitName;
    if (key === 'lineId') return '…';
    const value = person[key];
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  };
  return (
    <Form
      problem={save.problem && isStale(save.problem) ? null : save.problem}
      fields={PERSON_FIELDS}
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
          changes={record.others.map((key) => ({ label: t(LABEL[key]), theirs: sayTheirs(key) }))}
          onKeepMine={goOn(record.keepMine)}
          onTakeTheirs={goOn(record.takeTheirs)}
        />
      )}
      <PersonFields form={record.form} onChange={record.change} />
    </Form>
  );
};
