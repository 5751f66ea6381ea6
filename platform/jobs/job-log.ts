/** What the queue writes its troubles to. */
export interface JobLog {
  info(particulars: object, sentence: string): void;
  warn(particulars: object, sentence: string): void;
  error(particulars: object, sentence: string): void;
}
