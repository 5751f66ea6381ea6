import { Link, useOutletContext } from 'react-router';
import { CockpitFrame } from '../../../features/briefings/ui/cockpit-frame.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import type { NavSection } from '../../../packages/kit/side-nav.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import '../web.css';
import { words } from '../words.ts';

const HOURS_EAST = 8;
const isMorning = (now: string): boolean => (new Date(now).getUTCHours() + HOURS_EAST) % 24 < 12;

/** The doors to everything this reader may do. */
const Doors = () => {
  const t = useWords(words);
  const session = useSession();
  const doors = useOutletContext<readonly NavSection[]>()
    .flatMap((section) => section.items)
    .filter((item) => item.to !== '/');
  const greeting = isMorning(session.now) ? 'greetingMorning' : 'greetingAfternoon';
  return (
    <Frame title={t(greeting, { name: session.account.name })} note={t('homeHint')}>
      <nav className="w-doors" aria-label={t('home')}>
        {doors.map((door) => (
          <Link key={door.to} to={door.to} className="w-door">
            <Icon name={door.icon} size={18} />
            {door.label}
          </Link>
        ))}
      </nav>
    </Frame>
  );
};

/** The cockpit for whoever may see it, the doors for everybody else. */
export const Page = () => {
  const { can } = useSession();
  return can['briefings.cockpit'] ? <CockpitFrame /> : <Doors />;
};
