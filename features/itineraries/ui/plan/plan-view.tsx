import { useState } from 'react';
import { Tabs } from '../../../../packages/kit/tabs.tsx';
import { TimeTable } from '../../../../packages/kit/time-table.tsx';
import type { Place } from '../../../../packages/kit/time-table-shape.ts';
import { useNarrow } from '../../../../packages/kit/use-narrow.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Move, PlanDetail } from '../../contract.ts';
import './plan.css';
import { PlanCards } from './plan-cards.tsx';
import { PlanChosen } from './plan-chosen.tsx';
import { PlanMap } from './plan-map.tsx';
import { PlanMoves } from './plan-moves.tsx';
import { usePlanDrawing } from './use-plan-drawing.ts';
import type { PlanFilters } from './use-plan-filters.ts';
import { words } from './words.ts';

const HOUR_WIDTH = { tight: 34, plain: 60, wide: 96 } as const;
const isWidth = (text: string): text is keyof typeof HOUR_WIDTH => text in HOUR_WIDTH;

interface PlanViewProps {
  plan: PlanDetail;
  filters: PlanFilters;
  onFilter: (some: Partial<PlanFilters>) => void;
}

/** A plan on one desk: who is where when, on the map, what stayed out and why, what it is worth. */
export const PlanView = ({ plan, filters, onFilter }: PlanViewProps) => {
  const t = useWords(words);
  const narrow = useNarrow(1000);
  const [move, setMove] = useState<Move | null>(null);
  const [movingId, setMovingId] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [pointedCity, setPointedCity] = useState<string | null>(null);
  const { city: chosenCity, visit, squad } = filters;
  const cityOf = (id: string | null): string | null =>
    plan.visits.find((one) => one.visitId === id)?.city ?? null;
  const city = pointedCity ?? (chosenCity || null);
  const mapCity = cityOf(pointed) ?? city ?? cityOf(visit || null);
  const mayMove = plan.can.plan && (plan.status === 'draft' || plan.status === 'published');

  const { places, rows, days, blocks, strips, unplaced } = usePlanDrawing(plan, filters, city);

  const open = (id: string): void => onFilter({ visit: id === visit ? '' : id });
  const chooseSquad = (id: string): void => onFilter({ squad: id === squad ? '' : id });

  const place = (visitId: string, to: Place): void =>
    setMove({ kind: 'place', visitId, squadId: to.rowId, day: to.day, start: to.start });

  const map = (height: number) => (
    <PlanMap
      plan={plan}
      squadId={squad || null}
      city={mapCity}
      height={height}
      onChooseCity={(name) => onFilter({ city: name === chosenCity ? '' : name })}
      onPointCity={setPointedCity}
    />
  );
  const cards = <PlanCards plan={plan} onOpen={open} />;
  const chosen = (
    <PlanChosen
      plan={plan}
      filters={filters}
      onFilter={onFilter}
      mayMove={mayMove}
      onRemove={(visitId) => setMove({ kind: 'remove', visitId })}
      onMove={setMovingId}
    />
  );
  const table = (only?: 'table' | 'list') => (
    <TimeTable
      label={t('table')}
      rows={rows}
      days={days}
      blocks={blocks}
      strips={strips}
      unplaced={unplaced}
      openId={visit || null}
      onOpen={open}
      onPoint={setPointed}
      onChooseRow={chooseSquad}
      chosenRow={squad || null}
      hourWidth={HOUR_WIDTH[isWidth(filters.width) && !narrow ? filters.width : narrow ? 'wide' : 'plain']}
      {...(only
        ? { only }
        : {
            beside: (
              <>
                {map(360)}
                {chosen}
              </>
            ),
            below: cards,
          })}
      {...(mayMove && {
        onMove: place,
      })}
    />
  );
  const tabs = [
    { key: 'table', label: t('table') },
    { key: 'map', label: t('map') },
    { key: 'leftOut', label: t('leftOut'), count: unplaced.length },
    { key: 'score', label: t('score'), ...(plan.faults.length > 0 && { count: plan.faults.length }) },
  ];
  return (
    <>
      {narrow ? (
        <Tabs label={t('plan')} tabs={tabs} value={filters.tab} onChange={(tab) => onFilter({ tab })}>
          <div className="k-stack">
            {filters.tab !== 'score' && chosen}
            {filters.tab === 'table' && table('table')}
            {filters.tab === 'map' && map(420)}
            {filters.tab === 'leftOut' && table('list')}
            {filters.tab === 'score' && cards}
          </div>
        </Tabs>
      ) : (
        table()
      )}
      <PlanMoves
        plan={plan}
        rows={rows}
        days={days}
        places={places}
        movingId={movingId}
        move={move}
        onMovingId={setMovingId}
        onMove={setMove}
        onMade={(planId) => onFilter({ plan: planId })}
      />
    </>
  );
};
