import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { Problem } from '../../../packages/kit/problem.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Answer, Answers, Requirement } from '../contract.ts';
import './declaration.css';
import { DeclarationQuestion } from './declaration-question.tsx';
import { words } from './readiness-words.ts';

interface FormProps {
  questions: readonly Requirement[];
  consent: { zh: string; en: string };
  /** What is ticked, where it is not the declarer who agrees. */
  agree?: string;
  problem: Problem | null;
  busy: boolean;
  onDeclare: (answers: Answers) => void;
}

/** All questions on one screen, none answered beforehand, and the consent (RDY-5, RDY-6). */
export const DeclarationForm = ({ questions, consent, agree, problem, busy, onDeclare }: FormProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const [agreed, setAgreed] = useState(false);
  const left = questions.filter((one) => answers[one.key] === undefined).length;
  const answer = (key: string, given: Answer | undefined): void => {
    const { [key]: _, ...rest } = answers;
    setAnswers(given === undefined ? rest : { ...rest, [key]: given });
  };
  return (
    <Form
      problem={problem}
      fields={questions.map((one) => `answers.${one.key}`)}
      onSubmit={() => onDeclare(answers)}
    >
      <h2>{t('questions')}</h2>
      <ol className="dcl-questions">
        {questions.map((one) => (
          <DeclarationQuestion
            key={one.key}
            of={one}
            answer={answers[one.key]}
            fault={problem?.faults.find((fault) => fault.field === `answers.${one.key}`)?.detail}
            onAnswer={(given) => answer(one.key, given)}
          />
        ))}
      </ol>
      <section className="dcl-consent" aria-label={t('consent')}>
        <strong>{t('consent')}</strong>
        <p>{named(consent, language)}</p>
        <label className="dcl-agree">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>{agree ?? t('agree')}</span>
        </label>
      </section>
      <div className="dcl-foot">
        <Button kind="main" wide submit busy={busy} disabled={left > 0 || !agreed}>
          {left > 0 ? t('answerAll', { count: left }) : t('send')}
        </Button>
      </div>
    </Form>
  );
};
