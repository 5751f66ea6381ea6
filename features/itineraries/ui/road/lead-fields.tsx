import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { NumberField } from '../../../../packages/kit/number-field.tsx';
import { named } from '../../../../packages/kit/session.ts';
import { TextField } from '../../../../packages/kit/text-field.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WriteUp } from '../../contract.ts';
import type { KeptRoad } from '../outbox/device.ts';
import { words } from './words.ts';

type Lead = NonNullable<WriteUp['lead']>;

export const NO_LEAD: Lead = { name: '', amountWan: null, line: null, class: 'land' };

/** What a lead is called and what it might become. */
export const LeadFields = ({
  lead,
  lines,
  onChange,
}: {
  lead: Lead;
  lines: KeptRoad['lines'];
  onChange: (lead: Lead) => void;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      <TextField
        label={t('leadName')}
        required
        value={lead.name}
        maxLength={120}
        onChange={(name) => onChange({ ...lead, name })}
      />
      <NumberField
        label={t('leadAmount')}
        value={lead.amountWan}
        min={0}
        onChange={(amountWan) => onChange({ ...lead, amountWan })}
      />
      {lines.length > 0 && (
        <ChoiceField
          label={t('leadLine')}
          value={lead.line ?? ''}
          empty={t('noLine')}
          onChange={(line) => onChange({ ...lead, line: line || null })}
          choices={lines.map((one) => ({ value: one.id, label: named(one.name, language) }))}
        />
      )}
    </>
  );
};
