import { Card } from '../../../../packages/kit/card.tsx';
import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { ComparedLine } from '../../contract.ts';
import './compare.css';
import { verdictOn } from './comparison-shape.ts';
import { words } from './words.ts';

const KNOWN = [
  'value',
  'mandatoryMissed',
  'mixMissed',
  'moved',
  'swapped',
  'travelMinutes',
  'travelMoney',
  'total',
  'visits',
  'leftOut',
  'hostsTold',
  'squadsOut',
  'minutesTravelling',
  'yuanTravelling',
] as const;
type Known = (typeof KNOWN)[number];
const knownOf = (line: string): Known | undefined => KNOWN.find((one) => one === line);

const amount = (unit: ComparedLine['unit'], of: number): string =>
  unit === 'minutes' ? sayNumber(of / 60, 1) : sayNumber(of);

const by = (line: ComparedLine): string => {
  const difference = line.after - line.before;
  if (difference === 0) return '–';
  return `${difference > 0 ? '+' : '−'}${amount(line.unit, Math.abs(difference))}`;
};

const Line = ({ line }: { line: ComparedLine }) => {
  const t = useWords(words);
  const known = knownOf(line.line);
  const unit = line.unit === 'minutes' || line.unit === 'yuan' ? t(`unit_${line.unit}`) : null;
  const verdict = verdictOn(line);
  const isNothing = line.before === 0 && line.after === 0;
  return (
    <tr className={line.line === 'total' ? 'is-total' : isNothing ? 'is-none' : undefined}>
      <th scope="row">
        {known ? t(`line_${known}`) : line.line}
        {unit && <small> {unit}</small>}
      </th>
      <td>{amount(line.unit, line.before)}</td>
      <td>{amount(line.unit, line.after)}</td>
      <td className={verdict ? `is-${verdict}` : undefined}>{by(line)}</td>
    </tr>
  );
};

/** Points term by term, and what they are points for: before, after, and how far apart. */
export const LinesCard = ({ lines }: { lines: readonly ComparedLine[] }) => {
  const t = useWords(words);
  const parts = [lines.filter((one) => one.unit === 'points'), lines.filter((one) => one.unit !== 'points')];
  return (
    <Card title={t('lines')}>
      <table className="cp-lines">
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part[0]?.unit ?? ''}>
            {part.map((line) => (
              <Line key={line.line} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
};
