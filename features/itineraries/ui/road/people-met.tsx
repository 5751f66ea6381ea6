import { Button } from '../../../../packages/kit/button.tsx';
import { CheckField } from '../../../../packages/kit/check-field.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { TextField } from '../../../../packages/kit/text-field.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WriteUp } from '../../contract.ts';
import { words } from './words.ts';

type Met = WriteUp['met'];

/** Who sat at the table, and who of them decides. */
export const PeopleMet = ({ met, onChange }: { met: Met; onChange: (met: Met) => void }) => {
  const t = useWords(words);
  const put = (at: number, some: Partial<Met[number]>): void =>
    onChange(met.map((one, i) => (i === at ? { ...one, ...some } : one)));
  return (
    <fieldset className="r-rows">
      <legend className="k-label">{t('met')} *</legend>
      {met.map((one, i) => (
        <div key={i} className="r-row">
          <TextField
            label={t('personName')}
            value={one.name}
            maxLength={60}
            onChange={(name) => put(i, { name })}
          />
          <TextField
            label={t('personTitle')}
            value={one.title}
            maxLength={60}
            onChange={(title) => put(i, { title })}
          />
          <IconButton
            icon="trash"
            label={t('removePerson', { n: i + 1 })}
            onPress={() => onChange(met.filter((_, at) => at !== i))}
          />
          <CheckField label={t('decides')} value={one.decides} onChange={(decides) => put(i, { decides })} />
        </div>
      ))}
      <Button
        icon="plus"
        disabled={met.length >= 20}
        onPress={() => onChange([...met, { name: '', title: '', decides: false }])}
      >
        {t('addPerson')}
      </Button>
    </fieldset>
  );
};
