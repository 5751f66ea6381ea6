import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Road } from '../outbox/device.ts';
import { words } from './words.ts';

type Squad = Road['squads'][number];

/** Who travels together, each a touch away. */
export const SquadHead = ({ squad }: { squad: Squad }) => {
  const t = useWords(words);
  return (
    <section className="r-squad" aria-label={squad.name}>
      <h2>{squad.name}</h2>
      <p className="k-muted">
        {squad.campaignName}
        {squad.planVersion !== null && ` · ${t('planVersion', { version: squad.planVersion })}`}
      </p>
      <ul className="r-members">
        {squad.members.map((one) => (
          <li key={one.personId}>
            {one.phone ? (
              <a
                className="r-call"
                href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}
                aria-label={t('callTo', { name: one.name, phone: one.phone })}
              >
                <Icon name="call" size={14} />
                {one.name}
                {one.leader && <small>{t('leader')}</small>}
              </a>
            ) : (
              <span className="r-call">
                {one.name}
                {one.leader && <small>{t('leader')}</small>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
