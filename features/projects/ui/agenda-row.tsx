import { Link } from 'react-router';
import { Badge } from '../../../packages/kit/badge.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { named, useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listStages } from '../contract.ts';
import type { AgendaItem } from '../views-contract.ts';
import { KIND_TONE } from './agenda-tones.ts';
import { lateTone } from './obstacle-light.tsx';
import { sayMoney } from './say-money.ts';
import { viewWords as words } from './view-words.ts';

const useSayWhat = () => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  return (of: AgendaItem): string => {
    const stage = stages.find((one) => one.code === of.stage);
    switch (of.kind) {
      case 'obstacle':
        return of.what;
      case 'commitment':
        return `${t(of.of === 'theirs' ? 'theirs' : 'ours')} · ${of.what}`;
      case 'instalment':
        return t('instalment', { amount: sayMoney(of.amount ?? 0, language) });
      case 'stage':
        return t('stage', { stage: stage ? named(stage.name, language) : of.stage });
      case 'start':
        return t('start');
      case 'review':
        return t('review');
    }
  };
};

/** One day that is due: when, what kind, what, on which project and whose. */
export const AgendaRow = ({ of }: { of: AgendaItem }) => {
  const t = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const say = useSayWhat();
  return (
    <li className="prj-due">
      <time className="k-figures">
        {of.dueOn.slice(0, 4) === today.slice(0, 4) ? sayShortDay(of.dueOn, language) : of.dueOn}
      </time>
      <span className="prj-kind">
        <Badge tone={KIND_TONE[of.kind]}>{t(`kind_${of.kind}`)}</Badge>
      </span>
      <span className="prj-said">
        <span className="prj-what">{say(of)}</span>
        <span className="prj-note">
          <Link to={`/projects/${of.projectId}`}>{of.projectName}</Link>
          {of.isKey && ` · ${t('key')}`} · {of.ownerName}
        </span>
      </span>
      {of.daysLate > 0 ? (
        <StatusTag tone={lateTone(of.daysLate)}>{t('daysLate', { count: of.daysLate })}</StatusTag>
      ) : (
        <span />
      )}
    </li>
  );
};
