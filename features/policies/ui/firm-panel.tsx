import { useState } from 'react';
import { Link } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type FirmPolicies, getFirmPolicies } from '../contract.ts';
import { estimate } from '../rules/benefit.ts';
import { Deliveries } from './deliveries.tsx';
import { GiveDialog } from './give-dialog.tsx';
import './policies.css';
import { Question } from './question.tsx';
import { useSayAnswer } from './use-say-answer.ts';
import { useSayLine } from './use-say-line.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

const QUESTIONS = 3;

const ClauseLine = ({ of, known }: { of: FirmPolicies['clauses'][number]; known: FirmPolicies['known'] }) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const sayLine = useSayLine();
  const sayAnswer = useSayAnswer();
  const language = useLanguage();
  const { amount, ask, lines } = estimate(of.benefit, known);
  const money =
    amount === null
      ? ask.length > 0
        ? t('needs', { facts: say.facts(ask) })
        : say.benefit(of.benefit)
      : `${t('estimate', { money: say.money(amount) })}: ${lines.map(sayLine).join(' · ')}`;
  return (
    <li>
      <Link to={`/policies/${of.policyId}`}>{named(of.name, language)}</Link>
      <span className="k-muted">{` ${of.policyTitle} · ${of.number}`}</span>
      <p>{of.answer.verdict === 'fits' ? money : sayAnswer(of.answer)}</p>
    </li>
  );
};

const Known = ({ of, enterpriseId }: { of: FirmPolicies; enterpriseId: string }) => {
  const t = useWords(words);
  const fits = of.clauses.filter((one) => one.answer.verdict === 'fits');
  const near = of.clauses.filter((one) => one.answer.isNear);
  const unknown = of.clauses.filter((one) => one.answer.verdict === 'unknown').length;
  const fails = of.clauses.length - fits.length - near.length - unknown;
  return (
    <div className="k-stack">
      <h3>{t('couldGet')}</h3>
      {fits.length === 0 && <p className="k-muted">{t('nothingFits')}</p>}
      <ul className="pol-lines">
        {fits.map((one) => (
          <ClauseLine key={one.id} of={one} known={of.known} />
        ))}
      </ul>
      {near.length > 0 && <h3>{t('missesALittle')}</h3>}
      <ul className="pol-lines">
        {near.map((one) => (
          <ClauseLine key={one.id} of={one} known={of.known} />
        ))}
      </ul>
      <p className="k-muted">{t('others', { fails, unknown })}</p>
      {of.can.deliver && of.questions.length > 0 && <h3>{t('questions')}</h3>}
      {of.can.deliver &&
        of.questions
          .slice(0, QUESTIONS)
          .map((one) => <Question key={one.fact} of={one} enterpriseId={enterpriseId} />)}
      <h3>{t('given')}</h3>
      <Deliveries of={of.deliveries} canNote={of.can.deliver} />
    </div>
  );
};

/** On an enterprise's page: what it could get, what it misses by a little, what to ask, what it was given. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const [giving, setGiving] = useState(false);
  const asked = useAsk(getFirmPolicies, { params: { enterpriseId: id } });
  const { reply } = asked;
  return (
    <Card
      title={t('panel')}
      actions={
        reply?.can.deliver && (
          <Button small icon="plus" onPress={() => setGiving(true)}>
            {t('give')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={4}>
        {(known) => <Known of={known} enterpriseId={id} />}
      </Asked>
      {reply && giving && (
        <GiveDialog enterpriseId={id} clauses={reply.clauses} onClose={() => setGiving(false)} />
      )}
    </Card>
  );
};
