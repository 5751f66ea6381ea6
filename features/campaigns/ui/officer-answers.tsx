import { isDay } from '../../../packages/kernel/day.ts';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { named, useToday } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Answer, Answers, Requirement } from '../contract.ts';
import { words } from './readiness-words.ts';

interface OfficerAnswersProps {
  /** Those that are the officer's to answer. */
  questions: readonly Requirement[];
  answers: Answers;
  onChange: (answers: Answers) => void;
}

interface OneProps {
  of: Requirement;
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

const One = ({ of, answer, onChange }: OneProps) => {
  const language = useLanguage();
  const today = useToday();
  const label = named(of.question, language);
  switch (of.kind) {
    case 'boolean':
      return <CheckField label={label} value={answer === true} onChange={onChange} />;
    case 'number-below':
      return (
        <NumberField
          label={label}
          decimals={1}
          {...(of.unit !== null && { unit: of.unit })}
          value={typeof answer === 'number' ? answer : null}
          onChange={(value) => onChange(value ?? undefined)}
        />
      );
    case 'date-within':
      return (
        <DayField
          label={label}
          to={today}
          value={typeof answer === 'string' && isDay(answer) ? answer : null}
          onChange={(value) => onChange(value ?? undefined)}
        />
      );
  }
};

/** What the readiness officer answers having seen it: nobody declares it for themselves. */
export const OfficerAnswers = ({ questions, answers, onChange }: OfficerAnswersProps) => {
  const t = useWords(words);
  if (questions.length === 0) return null;
  const set = (key: string, answer: Answer | undefined): void => {
    const { [key]: _, ...rest } = answers;
    onChange(answer === undefined ? rest : { ...rest, [key]: answer });
  };
  return (
    <section className="cmp-narrow k-stack" aria-label={t('officerAnswers')}>
      <h3>{t('officerAnswers')}</h3>
      {questions.map((one) => (
        <One key={one.key} of={one} answer={answers[one.key]} onChange={(answer) => set(one.key, answer)} />
      ))}
    </section>
  );
};
