import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseDetail, editEnterprise } from '../contract.ts';
import { formOf } from './empty-form.ts';
import { ENTERPRISE_FIELDS, EnterpriseFields } from './enterprise-fields.tsx';
import { FIELD_WORD, sayField } from './say-field.ts';
import { words } from './words.ts';

interface EditDrawerProps {
  /** The newest reading; it is asked for again after somebody else saved. */
  enterprise: EnterpriseDetail;
  onAgain: () => void;
  onClose: () => void;
  onDone: () => void;
}

/** Everything recorded of one enterprise; two people may have it open. */
export const EditDrawer = ({ enterprise, onAgain, onClose, onDone }: EditDrawerProps) => {
  const t = useWords(words);
  const record = useRevised({ form: formOf(enterprise), revision: enterprise.revision });
  const save = useTell(editEnterprise, {
    touches: ['getEnterprise', 'listEnterprises', 'getEnterpriseTimeline', 'listEnterpriseChoices'],
    onDone,
  });
  const submit = async (): Promise<void> => {
    const asked = { params: { enterpriseId: enterprise.id }, body: record.form };
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
    <Drawer open wide title={`${t('edit')} · ${enterprise.name}`} onClose={onClose}>
      <Form
        problem={stale ? null : save.problem}
        fields={ENTERPRISE_FIELDS}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind="main"
              submit
              busy={save.busy}
              disabled={!record.changed || record.others !== null || record.form.name.trim() === ''}
            >
              {t('save')}
            </Button>
          </>
        }
      >
        {record.others && (
          <ChangedNote
            changes={record.others.map((key) => ({
              label: t(FIELD_WORD[key]),
              theirs: sayField(key, enterprise, { yes: t('yes'), no: t('no') }),
            }))}
            onKeepMine={goOn(record.keepMine)}
            onTakeTheirs={goOn(record.takeTheirs)}
          />
        )}
        <EnterpriseFields form={record.form} onChange={record.change} />
      </Form>
    </Drawer>
  );
};
