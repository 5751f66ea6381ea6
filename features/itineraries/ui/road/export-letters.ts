import type { Letter } from '../outbox/letter.ts';

const lineOf = ({ title, written, write, state }: Letter): string =>
  [
    `# ${title}`,
    `${new Date(written).toISOString()} · ${write.kind} · ${state.is}`,
    write.kind === 'arrival' ? write.at : '',
    write.kind === 'miss' ? write.why : '',
    write.kind === 'writeUp' ? JSON.stringify(write.form, null, 2) : '',
  ]
    .filter(Boolean)
    .join('\n');

/** Hands the letters over as a text file: the last way out of a phone that cannot send. */
export const exportLetters = (letters: readonly Letter[], name: string): void => {
  const file = new Blob([letters.map(lineOf).join('\n\n')], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
};
