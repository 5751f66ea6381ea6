/** Thrown by a handler that has not failed but must wait, such as for a robot's limit per minute (JOB-5). */
export class Postpone extends Error {
  readonly seconds: number;
  constructor(seconds: number, why: string) {
    super(why);
    this.name = 'Postpone';
    this.seconds = seconds;
  }
}
