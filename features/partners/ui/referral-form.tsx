import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { Problem } from '../../../packages/kit/problem.ts';
import { named } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ReferralForm } from '../referral-contract.ts';
import { referralWords as words } from './referral-words.ts';

const FIELDS = ['investorName', 'lineId', 'contact', 'what', 'evidence'] as const;
const BLANK: ReferralForm = { investorName: '', lineId: null, contact: '', what: '', evidence: '' };

interface ReferralDrawerFormProps {
  title: string;
  lines: readonly { id: string; name: { zh: string; en: string } }[];
  of: { busy: boolean; problem: Problem | null };
  onSend: (form: ReferralForm) => void;
  onClose: () => void;
}

/** Refers an investor: by the partner itself, or by staff on its behalf. */
export const ReferralFormDrawer = ({ title, lines, of, onSend, onClose }: ReferralDrawerFormProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [form, setForm] = useState(BLANK);
  const change = (some: Partial<ReferralForm>): void => setForm((before) => ({ ...before, ...some }));
  const ready = [form.investorName, form.contact, form.what, form.evidence].every((text) => text.trim());
  return (
    <Drawer open title={title} onClose={onClose}>
      <Form
        problem={of.problem}
        fields={FIELDS}
        onSubmit={() => ready && onSend(form)}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={of.busy} disabled={!ready}>
              {t('file')}
            </Button>
          </>
        }
      >
        <FormGrid>
          <TextField
            required
            label={t('investor')}
            name="investorName"
            value={form.investorName}
            onChange={(investorName) => change({ investorName })}
          />
          <ChoiceField
            label={t('line')}
            name="lineId"
            value={form.lineId ?? ''}
            empty={t('noLine')}
            choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
            onChange={(lineId) => change({ lineId: lineId || null })}
          />
          <TextField
            required
            label={t('contact')}
            name="contact"
            hint={t('contactHint')}
            value={form.contact}
            onChange={(contact) => change({ contact })}
          />
        </FormGrid>
        <TextArea
          required
          label={t('what')}
          name="what"
          maxLength={2000}
          value={form.what}
          onChange={(what) => change({ what })}
        />
        <TextArea
          required
          label={t('evidence')}
          name="evidence"
          hint={t('evidenceHint')}
          maxLength={2000}
          value={form.evidence}
          onChange={(evidence) => change({ evidence })}
        />
      </Form>
    </Drawer>
  );
};
