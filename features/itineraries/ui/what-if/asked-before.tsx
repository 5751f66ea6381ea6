import { Link } from 'react-router';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayInstant, sayNumber } from '../../../../packages/kit/say-day.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WhatIfs } from '../../contract.ts';
import { comparing } from '../compare/comparing.ts';
import './what-if.css';
import { words } from './words.ts';

const signed = (points: number): string => `${points > 0 ? '+' : ''}${sayNumber(points)}`;

/** What was asked lately, and what came of it. */
export const AskedBefore = ({ campaignId, whatIfs }: { campaignId: string; whatIfs: WhatIfs }) => {
  const t = useWords(words);
  const semicolon = useLanguage() === 'en' ? '; ' : '；';
  if (whatIfs.items.length === 0) return null;
  return (
    <section className="wi-before" aria-label={t('before')}>
      <h3>
        {t('before')} <small>{t('keptHint', { kept: whatIfs.most.kept })}</small>
      </h3>
      <ul>
        {whatIfs.items.map((one) => (
          <li key={one.id}>
            <Link to={comparing(campaignId, { before: one.from, after: one.id })}>
              {(one.whatIf ?? []).join(semicolon)}
            </Link>
            <span className="k-muted">
              {one.points !== null && <strong>{t('points', { points: signed(one.points) })}</strong>}{' '}
              {one.madeByName} {sayInstant(one.madeAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
