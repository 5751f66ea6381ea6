import { Icon } from '../../../../packages/kit/icon.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import type { Problem } from '../../../../packages/kit/problem.ts';
import { isOffline } from '../../../../packages/kit/problem.ts';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useSession } from '../../../../packages/kit/session.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { KeptRoad } from '../outbox/device.ts';
import { useMinute } from './use-minute.ts';
import { words } from './words.ts';
import { clockIn, zoneNow } from './zone-now.ts';

interface FreshnessProps {
  kept: KeptRoad;
  problem: Problem | null;
  busy: boolean;
  onAgain: () => void;
}

/** How old is what is shown: nobody on a train should take yesterday's route for today's. */
export const Freshness = ({ kept, problem, busy, onAgain }: FreshnessProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const { timeZone } = useSession().zone;
  const now = zoneNow(kept, timeZone, useMinute());
  const time = clockIn(kept.road.now, timeZone);
  const isOld = problem !== null && isOffline(problem);
  const when = now.day === kept.road.today ? time : `${sayShortDay(kept.road.today, language)} ${time}`;
  return (
    <>
      <p className="r-fresh" role="status" data-offline={isOld}>
        {isOld && <Icon name="cloudOff" size={14} />}
        <span>{t(isOld ? 'asOfOld' : 'asOf', { time: when })}</span>
        <IconButton icon="refresh" small label={t('refresh')} onPress={onAgain} disabled={busy} />
      </p>
      {problem && !isOffline(problem) && <ProblemNote problem={problem} onAgain={onAgain} />}
    </>
  );
};
