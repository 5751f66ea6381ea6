import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { linkReferral, listReferrals } from '../referral-contract.ts';
import { REFERRAL_TOUCHES } from './referral-touches.ts';
import { referralWords as words } from './referral-words.ts';

/** Says which referral a project came of, and what was agreed there. */
export const LinkReferral = ({ projectId, onClose }: { projectId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [id, setId] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [foreign, setForeign] = useState<number | null>(0);
  const asked = useAsk(listReferrals, { query: { isOpen: 'true', limit: 200 } });
  const chosen = asked.reply?.items.find((one) => one.id === id);
  const save = useTell(linkReferral, {
    touches: REFERRAL_TOUCHES,
    onDone: () => {
      toast(t('linked'));
      onClose();
    },
  });
  const body =
    amount === null || foreign === null ? null : { projectId, agreedAmount: amount, agreedForeign: foreign };
  return (
    <Dialog open wide title={t('linkTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['projectId', 'agreedAmount', 'agreedForeign']}
        onSubmit={() =>
          chosen && body && save.tell({ params: { id: chosen.id }, body }, { ifMatch: chosen.revision })
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!chosen || !body}>
              {t('link')}
            </Button>
          </>
        }
      >
        <SelectField
          required
          label={t('linkWhich')}
          name="projectId"
          hint={t('linkHint')}
          busy={asked.loading}
          value={id}
          choices={(asked.reply?.items ?? []).map((one) => ({
            value: one.id,
            label: `${one.investorName} · ${one.partnerName}`,
          }))}
          onChange={setId}
        />
        <FormGrid>
          <NumberField
            required
            label={t('agreedAmount')}
            name="agreedAmount"
            unit={t('wan')}
            min={0}
            value={amount}
            onChange={setAmount}
          />
          <NumberField
            required
            label={t('agreedForeign')}
            name="agreedForeign"
            unit={t('wanUsd')}
            min={0}
            value={foreign}
            onChange={setForeign}
          />
        </FormGrid>
      </Form>
    </Dialog>
  );
};
