import { clock } from '../../../../packages/kernel/minutes.ts';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { MoveDialog } from '../../../../packages/kit/move-dialog.tsx';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Move, PlanDetail } from '../../contract.ts';
import { MoveCheck } from './move-check.tsx';
import type { Placed } from './plan-shape.ts';
import type { usePlanDrawing } from './use-plan-drawing.ts';
import { words } from './words.ts';

type Drawing = ReturnType<typeof usePlanDrawing>;

interface PlanMovesProps extends Pick<Drawing, 'rows' | 'days' | 'places'> {
  plan: PlanDetail;
  /** The visit that somebody asked to move without dragging it. */
  movingId: string | null;
  /** The move that is tried out. */
  move: Move | null;
  onMovingId: (visitId: string | null) => void;
  onMove: (move: Move | null) => void;
  onMade: (planId: string) => void;
}

/** Where to, then what it breaks and costs. */
export const PlanMoves = ({ plan, rows, days, places, movingId, move, ...on }: PlanMovesProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const moving = plan.visits.find((one) => one.visitId === movingId);
  const was = movingId === null ? undefined : places.get(movingId);
  const saySlot = (slot: Pick<Placed, 'squadId' | 'day' | 'start'> | undefined): string =>
    slot
      ? `${rows.find((row) => row.id === slot.squadId)?.label ?? ''} · ${sayShortDay(slot.day, language)} ${clock(slot.start)}`
      : t('notPlaced');
  return (
    <>
      {moving && (
        <MoveDialog
          what={{
            id: moving.visitId,
            label: moving.title,
            minutes: moving.durationMinutes,
            at: was ? { rowId: was.squadId, day: was.day, start: was.start } : null,
          }}
          rows={rows}
          days={days}
          step={15}
          onClose={() => on.onMovingId(null)}
          onMove={(to) => {
            on.onMovingId(null);
            on.onMove({
              kind: 'place',
              visitId: moving.visitId,
              squadId: to.rowId,
              day: to.day,
              start: to.start,
            });
          }}
        />
      )}
      {move && (
        <MoveCheck
          key={JSON.stringify(move)}
          planId={plan.id}
          move={move}
          title={plan.visits.find((one) => one.visitId === move.visitId)?.title ?? ''}
          was={saySlot(places.get(move.visitId))}
          becomes={saySlot(move.kind === 'place' ? move : undefined)}
          onClose={() => on.onMove(null)}
          onMade={(planId) => {
            on.onMove(null);
            on.onMade(planId);
          }}
        />
      )}
    </>
  );
};
