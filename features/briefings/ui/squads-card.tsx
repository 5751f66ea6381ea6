import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useNarrow } from '../../../packages/kit/use-narrow.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignNow, SquadNow } from '../contract.ts';
import { Line, Lines, Quiet } from './line.tsx';
import { inCampaign } from './links.ts';
import { SquadMap } from './squad-map.tsx';
import { squadTone } from './tones.ts';
import { useAgo } from './use-ago.ts';
import { words } from './words.ts';

const URGENT: Readonly<Record<string, number>> = {
  suspended: 1,
  onRoad: 2,
  departed: 2,
  cleared: 3,
  forming: 4,
};
const urgency = (squad: SquadNow): number => (squad.isSilent ? 0 : (URGENT[squad.status] ?? 5));

const SquadLine = ({ squad, campaignId, now }: { squad: SquadNow; campaignId: string; now: string }) => {
  const t = useWords(words);
  const ago = useAgo(now);
  const listed = useListed();
  const { stops, settled } = squad.today;
  return (
    <Line
      to={inCampaign(campaignId, 'squads', { squad: squad.id })}
      title={squad.name}
      note={listed(squad.members)}
      lead={<StatusTag tone={squadTone(squad)}>{t(squad.status)}</StatusTag>}
      end={
        <>
          <span>
            {squad.place.name} <small>{t(`by_${squad.placedBy}`)}</small>
          </span>
          <small className={squad.isSilent ? 'b-bad' : undefined}>
            {stops > 0 ? t('stopsSettled', { settled, stops }) : t('noStops')}
            {(squad.lastWordAt !== null || squad.isSilent) && ` · ${ago(squad.lastWordAt)}`}
          </small>
        </>
      }
    />
  );
};

/** Where each squad is and when it was last heard of, whoever needs looking after first. */
export const SquadsCard = ({ campaign, now }: { campaign: CampaignNow; now: string }) => {
  const t = useWords(words);
  const narrow = useNarrow();
  const { id, squads } = campaign;
  const sorted = squads.toSorted((a, b) => urgency(a) - urgency(b) || a.number - b.number);
  return (
    <div className="b-area-squads" id="squads">
      <Card
        title={t('squads')}
        flush
        actions={
          <Button small kind="quiet" to={inCampaign(id, 'squads')}>
            {t('all')}
          </Button>
        }
      >
        {squads.length === 0 ? (
          <Quiet title={t('squadsNone')} hint={t('squadsNoneHint')} />
        ) : (
          <div className="b-squads">
            <SquadMap campaignId={id} squads={squads} height={narrow ? 230 : 392} />
            <Lines label={t('squads')}>
              {sorted.map((squad) => (
                <SquadLine key={squad.id} squad={squad} campaignId={id} now={now} />
              ))}
            </Lines>
          </div>
        )}
      </Card>
    </div>
  );
};
