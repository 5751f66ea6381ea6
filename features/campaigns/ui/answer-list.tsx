import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Answer, lookAtReadiness, Requirement } from '../contract.ts';
import './campaigns.css';
import { words } from './readiness-words.ts';

type Seen = ReplyOf<typeof lookAtReadiness>;

interface AnswerListProps {
  questions: readonly Requirement[];
  declaration: Seen['declaration'];
  unmet: Seen['unmet'];
}

const useSayAnswer = () => {
  const t = useWords(words);
  return (of: Requirement, answer: Answer | undefined): string => {
    if (of.answeredBy === 'system') return t('knownBySystem');
    if (answer === undefined) return t('notAnswered');
    if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no');
    return typeof answer === 'number' ? `${answer} ${of.unit ?? ''}`.trim() : answer;
  };
};

const AnswerLine = ({
  of,
  answer,
  unmet,
}: {
  of: Requirement;
  answer: Answer | undefined;
  unmet: boolean;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const sayAnswer = useSayAnswer();
  return (
    <li className="cmp-answer">
      <span>
        {named(of.question, language)}
        {unmet && !of.blocks && <small className="k-muted"> · {t('notBlocking')}</small>}
      </span>
      <strong className="k-figures">{sayAnswer(of, answer)}</strong>
      <Badge tone={unmet ? (of.blocks ? 'red' : 'amber') : 'green'}>{t(unmet ? 'unmet' : 'met')}</Badge>
    </li>
  );
};

/** Each question with its answer and whether it is met; what the officer must check comes below, as fields. */
export const AnswerList = ({ questions, declaration, unmet }: AnswerListProps) => {
  const t = useWords(words);
  if (!declaration) return <Empty icon="shield" title={t('noDeclaration')} />;
  const { answers, onBehalf, declaredAt } = declaration;
  if (!answers) return <Empty icon="shield" title={t('erased')} />;
  const keys = new Set(unmet.map((one) => one.key));
  return (
    <section aria-label={t('answers')}>
      <p className="k-muted">
        {t(onBehalf ? 'declaredFor' : 'declaredAtBy', { when: sayInstant(declaredAt) })}
      </p>
      <ul className="cmp-answers">
        {questions
          .filter((one) => one.answeredBy !== 'officer')
          .map((one) => (
            <AnswerLine key={one.key} of={one} answer={answers[one.key]} unmet={keys.has(one.key)} />
          ))}
      </ul>
    </section>
  );
};
