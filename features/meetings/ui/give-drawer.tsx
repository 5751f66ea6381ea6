import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { giveOrder } from '../contract.ts';
import { filledOrder, NO_ORDER, ORDER_FIELDS, OrderFields } from './order-fields.tsx';
import { words } from './order-words.ts';
import { TOUCHES } from './tones.ts';

interface GiveDrawerProps {
  /** The project it is about, when that is known already. */
  projectId?: string;
  /** Whom one may ask in the name of, beside oneself. */
  standsInFor: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Something asked of somebody, by a day, shown by something. */
export const GiveDrawer = ({ projectId, standsInFor, onClose }: GiveDrawerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const { account } = useSession();
  const [draft, setDraft] = useState({ ...NO_ORDER, projectId: projectId ?? null });
  const [askerId, setAskerId] = useState(account.personId ?? '');
  const save = useTell(giveOrder, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('given'));
      onClose();
    },
  });
  const form = filledOrder(draft);
  return (
    <Drawer open wide title={t('give')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={ORDER_FIELDS}
        onSubmit={() => form && save.tell({ body: { ...form, ...(askerId && { askerId }) } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!form}>
              {t('give')}
            </Button>
          </>
        }
      >
        {standsInFor.length > 0 && (
          <ChoiceField
            label={t('asker')}
            name="askerId"
            hint={t('askerHint')}
            value={askerId}
            choices={[{ value: account.personId ?? '', label: account.name }, ...standsInFor.map(choiceOf)]}
            onChange={setAskerId}
          />
        )}
        <OrderFields
          form={draft}
          askerId={askerId || null}
          aboutKnown={projectId !== undefined}
          onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
        />
      </Form>
    </Drawer>
  );
};

const choiceOf = (one: { id: string; name: string }) => ({ value: one.id, label: one.name });
