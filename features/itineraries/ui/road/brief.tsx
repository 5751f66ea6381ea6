import { Card } from '../../../../packages/kit/card.tsx';
import { Icon } from '../../../../packages/kit/icon.tsx';
import { useSession } from '../../../../packages/kit/session.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { RoadStop } from '../../contract.ts';
import { words } from './words.ts';
import { clockIn } from './zone-now.ts';

/** Read in the lift: whom, why, what may be promised, what happened lately. */
export const Brief = ({ stop }: { stop: RoadStop }) => {
  const t = useWords(words);
  const { timeZone } = useSession().zone;
  const { contactName: name, contactPhone: phone } = stop;
  return (
    <>
      {name || phone ? (
        <a
          className="r-contact"
          href={phone ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined}
          aria-label={phone ? t('callTo', { name, phone }) : name}
        >
          <Icon name={phone ? 'call' : 'user'} size={20} />
          <span>
            {name || t('contact')}
            <small>{phone}</small>
          </span>
        </a>
      ) : (
        <p className="k-muted">{t('noContact')}</p>
      )}
      {stop.why && (
        <Card title={t('why')}>
          <p className="r-said">{stop.why}</p>
        </Card>
      )}
      <Card title={t('mayPromise')}>
        <p className={stop.mayPromise ? 'r-said' : 'k-muted'}>{stop.mayPromise || t('mayPromiseNone')}</p>
      </Card>
      {stop.lately.length > 0 && (
        <Card title={t('lately')}>
          <ul className="r-lately">
            {stop.lately.map((one) => (
              <li key={`${one.at}${one.text}`}>
                <time dateTime={one.at}>
                  {one.at.slice(0, 10)} {clockIn(one.at, timeZone)}
                </time>
                {one.text}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
};
