/** A tone says how a thing stands, never alone: a word or a shape always stands beside it. */
export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red' | 'violet';
