import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type AgendaItem, type Decision, type Meeting, orderDecided } from '../contract.ts';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import { words } from './meeting-words.ts';
import { filledOrder, NO_ORDER, ORDER_FIELDS, OrderFields } from './order-fields.tsx';
import { TOUCHES } from './tones.ts';

interface OrderDecidedProps {
  of: Pick<Meeting, 'id' | 'chair'>;
  item: AgendaItem;
  decision: Decision;
  onClose: () => void;
}

/** An order out of a decision: whose, by when, shown by what. */
export const OrderDecided = ({ of, item, decision, onClose }: OrderDecidedProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState({
    ...NO_ORDER,
    what: decision.words.split('\n')[0] ?? '',
    projectId: item.projectId,
  });
  const save = useTell(orderDecided, {
    touches: [...MEETING_TOUCHES, ...TOUCHES],
    onDone: () => {
      toast(t('ordered'));
      onClose();
    },
  });
  const form = filledOrder(draft);
  const params = { id: of.id, decisionId: decision.id };
  return (
    <Drawer open wide title={t('orderTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={ORDER_FIELDS}
        onSubmit={() =>
          form &&
          save.tell({ params, body: { ...form, enterpriseId: item.projectId ? null : item.enterpriseId } })
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancelAction')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!form}>
              {t('orderTitle')}
            </Button>
          </>
        }
      >
        <p className="k-muted">{t('orderNote', { name: of.chair.name })}</p>
        <OrderFields
          form={draft}
          askerId={of.chair.id}
          aboutKnown={item.projectId !== null}
          onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
        />
      </Form>
    </Drawer>
  );
};
