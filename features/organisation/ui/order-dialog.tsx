import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CommandStep, changeCommandOrder, POST_KINDS } from '../contract.ts';
import { words } from './command-words.ts';

/** Above whom each post stands. */
export const OrderDialog = ({ order, onClose }: { order: readonly CommandStep[]; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState(order);
  const save = useTell(changeCommandOrder, {
    touches: ['getCommandModel'],
    onDone: () => {
      toast(t('orderSaved'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('orderTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        onSubmit={() => save.tell({ body: { order: [...draft] } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy}>
              {t('save')}
            </Button>
          </>
        }
      >
        <p className="k-muted">{t('orderHint')}</p>
        {draft.toReversed().map(({ kind, above }) => (
          <ChoiceField
            key={kind}
            label={t('above', { post: t(`post_${kind}`) })}
            value={above ?? ''}
            empty={t('top')}
            choices={POST_KINDS.filter((one) => one !== kind).map((one) => ({
              value: one,
              label: t(`post_${one}`),
            }))}
            onChange={(next) =>
              setDraft(draft.map((step) => (step.kind === kind ? { kind, above: next || null } : step)))
            }
          />
        ))}
      </Form>
    </Dialog>
  );
};
