import { Link } from 'react-router';
import { clock } from '../../../packages/kernel/minutes.ts';
import { linkTo } from '../../../packages/kit/ask.ts';
import { Card } from '../../../packages/kit/card.tsx';
import { DownloadLink } from '../../../packages/kit/download-link.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay, sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { downloadMeeting, type Meeting } from '../contract.ts';
import { Members } from './members.tsx';
import './meetings.css';
import { words } from './meeting-words.ts';

const Versions = ({ of }: { of: Meeting }) => {
  const t = useWords(words);
  if (of.versions.length === 0) return null;
  return (
    <Card title={t('versions')}>
      <ul className="k-stack" aria-label={t('versions')}>
        {of.versions.map((one) => (
          <li key={one.version}>
            <span className="k-line">
              <Link to={`/meetings/${of.id}?version=${one.version}`}>
                {t('version', { version: one.version })}
              </Link>
              <span className="k-muted">
                {one.issuedByName} · {sayInstant(one.issuedAt)}
              </span>
            </span>
            {one.reason && <p className="k-muted">{t('versionWhy', { reason: one.reason })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** When, where, who; what was issued; and the same on paper. */
export const MeetingFacts = ({ of }: { of: Meeting }) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const line = lines.find((one) => one.id === of.lineId);
  const word = (part: 'agenda' | 'minutes') =>
    linkTo(downloadMeeting, { params: { id: of.id }, query: { part } });
  return (
    <div className="k-stack">
      <Card>
        <Facts
          facts={[
            { label: t('day'), value: `${sayDay(of.heldOn, language)} ${clock(of.startsAt)}` },
            { label: t('place'), value: of.place || undefined },
            { label: t('chair'), value: of.chair.name },
            { label: t('secretary'), value: of.secretary.name },
            { label: t('line'), value: line ? named(line.name, language) : t('allLines') },
          ]}
        />
        <div className="k-line mtg-papers">
          <DownloadLink href={word('agenda')}>{t('wordAgenda')}</DownloadLink>
          {(of.state === 'held' || of.state === 'issued') && (
            <DownloadLink href={word('minutes')}>{t('wordMinutes')}</DownloadLink>
          )}
        </div>
      </Card>
      <Versions of={of} />
      <Members of={of} />
    </div>
  );
};
