/** A picture without what its camera wrote into it. */
export interface Cleaned {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}
