import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { GRADES, type Grade, SECRECIES, type Secrecy } from '../contract.ts';
import { AboutField } from './about-field.tsx';
import { PeopleField } from './people-field.tsx';
import { words } from './words.ts';

export interface Extras {
  projectId: string | null;
  fromName: string;
  saidGrade: Grade | '';
  secrecy: Secrecy;
  readers: string[];
}

export const EMPTY_EXTRAS: Extras = {
  projectId: null,
  fromName: '',
  saidGrade: '',
  secrecy: 'INTERNAL',
  readers: [],
};

interface SendExtrasProps {
  value: Extras;
  onChange: (some: Partial<Extras>) => void;
}

/** What people of the bureau say besides: what it is about, from whom, how urgent, and for whose eyes. */
export const SendExtras = ({ value, onChange }: SendExtrasProps) => {
  const t = useWords(words);
  return (
    <>
      <FormGrid>
        <AboutField value={value.projectId} onChange={(projectId) => onChange({ projectId })} />
        <TextField
          label={t('newFrom')}
          name="fromName"
          hint={t('newFromHint')}
          maxLength={80}
          value={value.fromName}
          onChange={(fromName) => onChange({ fromName })}
        />
        <ChoiceField
          label={t('saidGrade')}
          name="saidGrade"
          hint={t('saidGradeHint')}
          value={value.saidGrade}
          empty={t('saidGradeNone')}
          choices={GRADES.map((one) => ({ value: one, label: t(`grade_${one}`) }))}
          onChange={(saidGrade) => onChange({ saidGrade })}
        />
        <ChoiceField
          label={t('secrecy')}
          name="secrecy"
          hint={t(`secrecyHint_${value.secrecy}`)}
          value={value.secrecy}
          choices={SECRECIES.map((one) => ({ value: one, label: t(`secrecy_${one}`) }))}
          onChange={(secrecy) => secrecy && onChange({ secrecy })}
        />
      </FormGrid>
      {value.secrecy === 'RESTRICTED' && (
        <PeopleField
          required
          label={t('readersField')}
          name="readers"
          value={value.readers}
          onChange={(readers) => onChange({ readers })}
        />
      )}
    </>
  );
};
