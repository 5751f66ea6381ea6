import { linkTo } from '../../../packages/kit/ask.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { DownloadLink } from '../../../packages/kit/download-link.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { downloadMeeting, getIssuedMinutes } from '../contract.ts';
import './meetings.css';
import { words } from './meeting-words.ts';

interface IssuedMinutesProps {
  meetingId: string;
  version: number;
  onClose: () => void;
}

/** The minutes as a version was issued, whatever was written since. */
export const IssuedMinutes = ({ meetingId, version, onClose }: IssuedMinutesProps) => {
  const t = useWords(words);
  const listed = useListed();
  const asked = useAsk(getIssuedMinutes, { params: { id: meetingId, version } });
  return (
    <Drawer open wide title={t('readVersion', { version })} onClose={onClose}>
      <Asked of={asked} lines={8}>
        {({ paper, ...issued }) => (
          <div className="k-stack">
            <p className="k-muted">
              {issued.issuedByName} · {sayInstant(issued.issuedAt)}
              {issued.reason && ` · ${t('versionWhy', { reason: issued.reason })}`}
            </p>
            <p>
              {t('attended')}：{listed(paper.attended) || '–'}
              {paper.excused.length > 0 && `；${t('excused')}：${listed(paper.excused)}`}
            </p>
            <span>
              <DownloadLink
                href={linkTo(downloadMeeting, {
                  params: { id: meetingId },
                  query: { part: 'minutes', version },
                })}
              >
                {t('wordMinutes')}
              </DownloadLink>
            </span>
            <ol className="mtg-issued">
              {paper.items.map((item) => (
                <li key={item.title}>
                  <h3>{item.title}</h3>
                  {item.said && <p className="k-prose">{item.said}</p>}
                  {item.decisions.map((one) => (
                    <p key={one.words} className="k-prose">
                      {t('decision')}：{one.words}
                      {one.order && `（${one.order.owner}，${one.order.dueOn}）`}
                    </p>
                  ))}
                </li>
              ))}
            </ol>
          </div>
        )}
      </Asked>
    </Drawer>
  );
};
