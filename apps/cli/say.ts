/** Prints a result: for a person in lines, for a program (`--json`) as one JSON line. */
export const say = (json: boolean | undefined, result: object, lines: readonly string[]): void => {
  console.log(json ? JSON.stringify(result) : lines.join('\n'));
};

export interface Said {
  readonly json?: boolean;
}
