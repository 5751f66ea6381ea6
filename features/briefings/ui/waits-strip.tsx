import { Link } from 'react-router';
import { Icon, type IconName } from '../../../packages/kit/icon.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Wait } from '../contract.ts';
import './briefings.css';
import { whereDone } from './links.ts';
import { words } from './words.ts';

const LOOK: Readonly<Record<Wait['kind'], { icon: IconName; tone: Tone }>> = {
  declare: { icon: 'shield', tone: 'amber' },
  judge: { icon: 'shield', tone: 'amber' },
  suspended: { icon: 'alert', tone: 'red' },
  publish: { icon: 'route', tone: 'blue' },
  plan: { icon: 'route', tone: 'amber' },
  clear: { icon: 'check', tone: 'blue' },
  depart: { icon: 'truck', tone: 'blue' },
  take: { icon: 'inbox', tone: 'red' },
  grade: { icon: 'inbox', tone: 'amber' },
  order: { icon: 'flag', tone: 'amber' },
  confirm: { icon: 'check', tone: 'blue' },
  contact: { icon: 'call', tone: 'amber' },
  writeUp: { icon: 'edit', tone: 'amber' },
  promise: { icon: 'handshake', tone: 'amber' },
};

/** What waits for the reader, the most urgent first; each leads to where it is done. */
export const WaitsStrip = ({ waits }: { waits: readonly Wait[] }) => {
  const t = useWords(words);
  return (
    <section className="b-waits" aria-label={t('waits')}>
      <h2>{t('waits')}</h2>
      {waits.length === 0 && <span className="b-waits-none">{t('waitsNone')}</span>}
      {waits.map((wait) => (
        <Link
          key={`${wait.kind} ${wait.campaignId}`}
          className={`b-wait k-tone-${LOOK[wait.kind].tone}`}
          to={whereDone(wait)}
        >
          <Icon name={LOOK[wait.kind].icon} size={14} />
          {t(`wait_${wait.kind}`, { count: wait.count })}
          <Icon name="right" size={12} />
        </Link>
      ))}
    </section>
  );
};
