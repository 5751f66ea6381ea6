import { useState } from 'react';
import { clock } from '../../../../packages/kernel/minutes.ts';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useSession } from '../../../../packages/kit/session.ts';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import { useToast } from '../../../../packages/kit/toast.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { RoadStop } from '../../contract.ts';
import type { KeptRoad, Road } from '../outbox/device.ts';
import { type Letter, revisionOf } from '../outbox/letter.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { Brief } from './brief.tsx';
import { MissDialog } from './miss-dialog.tsx';
import { PromisesMade } from './promises-made.tsx';
import { standingOf } from './standing.ts';
import { STOP_TONE } from './stop-card.tsx';
import { useDraft } from './use-draft.ts';
import { words } from './words.ts';
import { WriteUp } from './write-up.tsx';
import { formOf, fromRecord, isOvertaken, toSend } from './write-up-form.ts';
import { WrittenUp } from './written-up.tsx';
import { clockIn, zoneNow } from './zone-now.ts';

interface StopPageProps {
  kept: KeptRoad;
  squad: Road['squads'][number];
  stop: RoadStop;
  letters: readonly Letter[];
}

/** One stop, from the brief to the last line of its write-up. */
export const StopPage = ({ kept, squad, stop, letters }: StopPageProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const { timeZone } = useSession().zone;
  const { post } = useOutbox();
  const [missing, setMissing] = useState(false);
  const draft = useDraft(stop.visitId, () => formOf(stop, letters));
  const standing = standingOf(stop, letters);
  const { visitId, title } = stop;
  const isSettled = standing.status === 'closed' || standing.status === 'missed';

  const arrive = async (): Promise<void> => {
    await post({ kind: 'arrival', visitId, at: zoneNow(kept, timeZone, Date.now()).instant }, title);
    toast(t('arrivedSaved'));
  };
  const save = async (close: boolean): Promise<void> => {
    if (!draft.form) return;
    const revision = revisionOf(visitId, stop.record?.revision ?? null, letters);
    await post({ kind: 'writeUp', visitId, form: toSend(draft.form, close), revision }, title);
    draft.forget();
    toast(t(close ? 'closeSaved' : 'draftSaved'));
  };
  const miss = async (why: string): Promise<void> => {
    setMissing(false);
    await post({ kind: 'miss', visitId, why }, title);
    toast(t('missSaved'));
  };

  return (
    <>
      <div className="r-visit-time">
        <strong className="r-time">
          {sayShortDay(stop.day, language)} {clock(stop.start)}–{clock(stop.end)}
        </strong>
        {stop.must && <Badge tone="red">{t('must')}</Badge>}
        <StatusTag tone={STOP_TONE[standing.status]}>{t(standing.status)}</StatusTag>
        {standing.letter !== 'none' && (
          <span className={`r-letter is-${standing.letter}`}>
            {t(standing.letter === 'waiting' ? 'waitsHere' : 'refusedHere')}
          </span>
        )}
      </div>
      <p className="k-muted">{[stop.enterpriseName, stop.city, stop.address].filter(Boolean).join(' · ')}</p>
      {standing.arrivedAt && (
        <p className="k-muted">{t('arrivedAt', { time: clockIn(standing.arrivedAt, timeZone) })}</p>
      )}
      {standing.status === 'ahead' && (
        <div className="k-stack r-arrive">
          <button type="button" className="k-button k-button-main r-big" onClick={() => void arrive()}>
            {t('registerArrival')}
          </button>
          <p className="k-hint">{t('registerHint')}</p>
        </div>
      )}
      <Brief stop={stop} />
      {standing.status === 'missed' && (
        <p className="r-missing">{t('lockedMissed', { why: stop.record?.missedWhy ?? '' })}</p>
      )}
      {standing.status === 'closed' && draft.form && (
        <WrittenUp
          form={
            stop.record?.status === 'closed'
              ? { ...fromRecord(stop), commitments: [] }
              : formOf(stop, letters)
          }
          note={t('lockedClosed')}
        />
      )}
      {stop.record?.status === 'closed' && stop.record.commitments.length > 0 && (
        <PromisesMade promises={stop.record.commitments} members={squad.members} today={kept.road.today} />
      )}
      {isOvertaken(stop, letters) && <WrittenUp form={fromRecord(stop)} note={t('theirs')} />}
      {!isSettled && draft.form && (
        <WriteUp
          stop={stop}
          members={squad.members}
          lines={kept.lines}
          form={draft.form}
          onChange={draft.change}
          onSave={(close) => void save(close)}
        />
      )}
      {standing.status === 'ahead' && (
        <Button kind="quiet" wide onPress={() => setMissing(true)}>
          {t('miss')}
        </Button>
      )}
      {missing && <MissDialog onClose={() => setMissing(false)} onMiss={(why) => void miss(why)} />}
    </>
  );
};
