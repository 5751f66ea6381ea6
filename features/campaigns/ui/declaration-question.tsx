import { useId } from 'react';
import { isDay } from '../../../packages/kernel/day.ts';
import { DayInput } from '../../../packages/kit/day-input.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { named, useToday } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Answer, Requirement } from '../contract.ts';
import './declaration.css';
import { words } from './readiness-words.ts';

interface QuestionProps {
  of: Requirement;
  answer: Answer | undefined;
  fault: string | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

const YesNo = ({ of, answer, fault, onAnswer }: QuestionProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const id = useId();
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="dcl-ask">{named(of.question, language)}</legend>
      <div className="dcl-choices">
        {[true, false].map((one) => (
          <label key={String(one)} className="dcl-choice">
            <input type="radio" name={id} checked={answer === one} onChange={() => onAnswer(one)} />
            <span>{t(one ? 'yes' : 'no')}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p id={`${id}-fault`} className="k-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
};

/** One question with a target as big as a thumb; what is answered already is never guessed. */
export const DeclarationQuestion = (props: QuestionProps) => {
  const { of, answer, onAnswer } = props;
  const language = useLanguage();
  const today = useToday();
  const field = { label: named(of.question, language), name: `answers.${of.key}` };
  switch (of.kind) {
    case 'boolean':
      return (
        <li className="dcl-question">
          <YesNo {...props} />
        </li>
      );
    case 'number-below':
      return (
        <li className="dcl-question is-field">
          <NumberField
            {...field}
            decimals={1}
            {...(of.unit !== null && { unit: of.unit })}
            {...(of.atLeast !== null && { min: of.atLeast })}
            {...(of.atMost !== null && { max: of.atMost })}
            value={typeof answer === 'number' ? answer : null}
            onChange={(value) => onAnswer(value ?? undefined)}
          />
        </li>
      );
    case 'date-within':
      return (
        <li className="dcl-question is-field">
          <DayInput
            {...field}
            to={today}
            value={typeof answer === 'string' && isDay(answer) ? answer : null}
            onChange={(value) => onAnswer(value ?? undefined)}
          />
        </li>
      );
  }
};
