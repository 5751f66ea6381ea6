import type { Day } from '../../../../packages/kernel/day.ts';
import { Card } from '../../../../packages/kit/card.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { Scroller } from '../../../../packages/kit/scroller.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Comparison } from '../../contract.ts';
import './compare.css';
import { type Counts, changesIn, gridOf, type VisitFilters } from './comparison-shape.ts';
import { words } from './words.ts';

interface DayGridProps {
  of: Comparison;
  filters: VisitFilters;
  onChoose: (where: { squad: string; day: string }) => void;
}

const Marks = ({ counts }: { counts: Counts }) => (
  <span className="cp-marks" aria-hidden="true">
    {counts.onlyAfter > 0 && <span className="is-good">+{counts.onlyAfter}</span>}
    {counts.onlyBefore > 0 && <span className="is-bad">−{counts.onlyBefore}</span>}
    {counts.moved > 0 && <span className="is-moved">⇄{counts.moved}</span>}
    {counts.same > 0 && <span className="is-same">{counts.same}</span>}
  </span>
);

const Cell = (props: { counts: Counts; squad: string; day: Day; pressed: boolean; onPress: () => void }) => {
  const t = useWords(words);
  const { counts, squad, day } = props;
  const { onlyAfter: gained, onlyBefore: lost, moved, same } = counts;
  if (gained + lost + moved + same === 0)
    return (
      <>
        <span aria-hidden="true" className="cp-nothing">
          ·
        </span>
        <span className="k-hidden">{t('cellNone')}</span>
      </>
    );
  if (changesIn(counts) === 0) return <Marks counts={counts} />;
  return (
    <button
      type="button"
      className="cp-cell"
      aria-pressed={props.pressed}
      aria-label={t('cellSaid', { squad, day: day.slice(5), gained, lost, moved, same })}
      onClick={props.onPress}
    >
      <Marks counts={counts} />
    </button>
  );
};

/** Where the plans differ: squads × days; a cell narrows the list of visits to itself. */
export const DayGrid = ({ of, filters, onChoose }: DayGridProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const comma = language === 'en' ? ', ' : '、';
  const { days, rows, others } = gridOf(of);
  const isChosen = (squad: string, day: string): boolean => filters.squad === squad && filters.day === day;
  return (
    <Card title={t('grid')} actions={<span className="k-muted">{t('gridHint')}</span>} flush>
      <Scroller label={t('grid')} className="cp-grid-frame">
        <table className="cp-grid">
          <thead>
            <tr>
              <th scope="col">{t('squad')}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {sayShortDay(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ squad, cells }) => (
              <tr key={squad.squadId}>
                <td className="cp-squad">
                  <button
                    type="button"
                    className="cp-cell"
                    aria-pressed={isChosen(squad.squadId, '')}
                    onClick={() =>
                      onChoose({ squad: isChosen(squad.squadId, '') ? '' : squad.squadId, day: '' })
                    }
                  >
                    {squad.name}
                  </button>
                  {squad.joined.length > 0 && (
                    <small>{t('joined', { names: squad.joined.join(comma) })}</small>
                  )}
                  {squad.left.length > 0 && <small>{t('left', { names: squad.left.join(comma) })}</small>}
                </td>
                {cells.map(({ day, counts }) => (
                  <td key={day}>
                    <Cell
                      counts={counts}
                      squad={squad.name}
                      day={day}
                      pressed={isChosen(squad.squadId, day)}
                      onPress={() =>
                        onChoose(
                          isChosen(squad.squadId, day)
                            ? { squad: '', day: '' }
                            : { squad: squad.squadId, day },
                        )
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {others > 0 && <p className="cp-others">{t('sameSquads', { count: others })}</p>}
    </Card>
  );
};
