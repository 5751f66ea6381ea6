import type { WriteStream } from 'node:tty';
import type { Progress } from '../../../platform/solver/solve-in-threads.ts';

const lineOf = ({ score, visits, iterations, secondsGone }: Progress): string =>
  `${secondsGone} s: ${score} points, ${visits} visits, ${iterations} iterations`;

/** Shows how far a search is: on a terminal in one line that changes, line by line for who debugs, else not at all. */
export function progressTo(stream: WriteStream): (progress: Progress) => void {
  if (process.env['SORTIE_LOG'] === 'debug') return (progress) => stream.write(`${lineOf(progress)}\n`);
  if (!stream.isTTY) return () => {};
  return (progress) => stream.write(`\r\u001B[K${lineOf(progress)} \r`);
}
