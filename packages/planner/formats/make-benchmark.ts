import { type Rng, seededRng } from '../rng.ts';

/** A customer of a made-up instance: windows wide and narrow, on a square of 100 × 100, profits from 10 to 50. */
const customerOf = (
  rng: Rng,
): { place: string; stay: number; profit: number; opens: number; closes: number } => {
  const opens = rng.below(600);
  return {
    place: `${rng.below(100)}.00 ${rng.below(100)}.00`,
    stay: 10 * rng.below(3),
    profit: 10 + rng.below(41),
    opens,
    closes: opens + 30 + rng.below(240),
  };
};

const CLOSES = 720;

/** A TOPTW file as in the literature, made by seed; nobody's research data. */
export const makeToptw = (seed: number, customers: number): string => {
  const rng = seededRng(seed);
  const rows = Array.from({ length: customers }, (_, i) => {
    const { place, stay, profit, opens, closes } = customerOf(rng);
    return `${i + 1} ${place} ${stay}.00 ${profit}.00 1 1 1 ${opens} ${closes}`;
  });
  return [`4 9 ${customers} 1`, '0 200', `0 50.00 50.00 0.00 0.00 0 0 0 ${CLOSES}`, ...rows, ''].join('\n');
};

/** A MCTOPMTW file: four windows in a row, a budget for half of all fees, at most a quarter of each type. */
export const makeMctopmtw = (seed: number, customers: number, tours: number): string => {
  const rng = seededRng(seed);
  const rows = Array.from({ length: customers }, (_, i) => {
    const { place, stay, profit, opens, closes } = customerOf(rng);
    const times = [0, 1, 2, 3, 4].map((part) => opens + Math.round((part * (closes - opens)) / 4));
    const types = Array.from({ length: 10 }, () => (rng.below(4) === 0 ? 1 : 0));
    return [i + 2, place, stay, profit, ...times, rng.below(2), 5 + rng.below(20), ...types].join(' ');
  });
  const most = Array.from({ length: 10 }, () => 1 + Math.floor(customers / 16));
  return [
    [tours, customers, customers * 7, ...most].join(' '),
    `0 50.0 50.0 0 0 0 ${CLOSES}`,
    ...rows,
    '',
  ].join('\n');
};
