import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { editPartner, type Partner, type PartnerForm } from '../contract.ts';
import { draftOf, filled } from './partner-draft.ts';
import { PARTNER_FIELDS, PartnerFields } from './partner-fields.tsx';
import { words } from './words.ts';

const LABEL = {
  kind: 'kind',
  name: 'name',
  organisation: 'organisation',
  cityCode: 'city',
  industries: 'industries',
  contactName: 'contactName',
  contactPhone: 'contactPhone',
  ownerId: 'owner',
  appointedFrom: 'appointedFrom',
  appointedTo: 'appointedTo',
  note: 'noteField',
} as const satisfies Record<keyof PartnerForm, keyof (typeof words)['en']>;

interface PartnerEditProps {
  partner: Partner;
  onAgain: () => void;
  onClose: () => void;
}

export const PartnerEdit = ({ partner, onAgain, onClose }: PartnerEditProps) => {
  const t = useWords(words);
  const toast = useToast();
  const record = useRevised({ form: draftOf(partner), revision: partner.revision });
  const save = useTell(editPartner, {
    touches: ['getPartner', 'listPartners'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const form = filled(record.form);
  const submit = async (): Promise<void> => {
    if (!form) return;
    const asked = { params: { id: partner.id }, body: form };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const sayTheirs = (key: keyof PartnerForm): string => {
    if (key === 'ownerId') return partner.ownerName;
    return key === 'kind' ? t(`kind-${partner.kind}`) : String(partner[key] ?? '');
  };
  return (
    <Form
      problem={save.problem && isStale(save.problem) ? null : save.problem}
      fields={PARTNER_FIELDS}
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
      <PartnerFields form={record.form} onChange={record.change} />
    </Form>
  );
};
