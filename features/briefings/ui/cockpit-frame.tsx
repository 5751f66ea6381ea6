import { Asked } from '../../../packages/kit/asked.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Cockpit as CockpitReply, getCockpit } from '../contract.ts';
import { Cockpit, useDayOf } from './cockpit.tsx';
import { words } from './words.ts';

const SECONDS_15 = 15_000;
const NOON = 720;

const Note = ({ cockpit }: { cockpit: CockpitReply }) => {
  const t = useWords(words);
  const dayOf = useDayOf();
  const [first] = cockpit.campaigns;
  return (
    <span className="k-line">
      {first && cockpit.campaigns.length === 1 && (
        <span>
          {first.name} · {dayOf(first, cockpit.today)}
        </span>
      )}
      <span className="k-figures">{t('refreshed', { at: sayInstant(cockpit.now).slice(11) })}</span>
    </span>
  );
};

/** The cockpit asks again every quarter of a minute while somebody looks at it. */
export const CockpitFrame = () => {
  const t = useWords(words);
  const { account } = useSession();
  const asked = useAsk(getCockpit, {}, { every: SECONDS_15 });
  const greeting = (asked.reply?.minute ?? 0) < NOON ? 'greetingMorning' : 'greetingAfternoon';
  return (
    <Frame title={t(greeting, { name: account.name })} note={asked.reply && <Note cockpit={asked.reply} />}>
      <Asked of={asked} lines={14}>
        {(cockpit) => <Cockpit cockpit={cockpit} />}
      </Asked>
    </Frame>
  );
};
