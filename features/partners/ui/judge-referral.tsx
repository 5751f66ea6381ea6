import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listEnterprises } from '../../enterprises/contract.ts';
import { judgeReferral, type Referral } from '../referral-contract.ts';
import { REFERRAL_TOUCHES } from './referral-touches.ts';
import { referralWords as words } from './referral-words.ts';

interface EnterpriseChoiceProps {
  investor: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

const EnterpriseChoice = ({ investor, value, onChange }: EnterpriseChoiceProps) => {
  const t = useWords(words);
  const [q, setQ] = useState(investor.slice(0, 4));
  const asked = useAsk(listEnterprises, { query: { q, limit: 30 } });
  return (
    <SelectField
      label={t('enterprise')}
      name="enterpriseId"
      hint={t('enterpriseHint')}
      value={value}
      busy={asked.busy}
      onSearch={setQ}
      choices={(asked.reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
      onChange={onChange}
    />
  );
};

/** Says whether a referral is valid, and which enterprise it turned out to be. */
export const JudgeReferral = ({ of, onClose }: { of: Referral; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [verdict, setVerdict] = useState<'valid' | 'invalid'>('valid');
  const [reason, setReason] = useState('');
  const [enterpriseId, setEnterprise] = useState<string | null>(null);
  const save = useTell(judgeReferral, {
    touches: REFERRAL_TOUCHES,
    onDone: () => {
      toast(t('judged'));
      onClose();
    },
  });
  const ready = verdict === 'valid' || reason.trim() !== '';
  const body = { verdict, reason: reason.trim(), enterpriseId: verdict === 'valid' ? enterpriseId : null };
  return (
    <Dialog open wide title={t('judgeTitle', { name: of.investorName })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['verdict', 'reason', 'enterpriseId']}
        onSubmit={() => ready && save.tell({ params: { id: of.id }, body }, { ifMatch: of.revision })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!ready}>
              {t('judge')}
            </Button>
          </>
        }
      >
        <ChoiceField
          label={t('verdict')}
          name="verdict"
          value={verdict}
          choices={(['valid', 'invalid'] as const).map((one) => ({ value: one, label: t(`state_${one}`) }))}
          onChange={(chosen) => chosen && setVerdict(chosen)}
        />
        {verdict === 'valid' && (
          <EnterpriseChoice investor={of.investorName} value={enterpriseId} onChange={setEnterprise} />
        )}
        <TextArea
          label={t('reason')}
          name="reason"
          required={verdict === 'invalid'}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
