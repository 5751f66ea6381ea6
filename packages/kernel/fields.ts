/**
 * Input fields a numbered constraint of the database speaks of, by the constraint's name: dotted paths, the likeliest
 * first, of which the first that was sent is named in the refusal. None where the rule is about how things stand and
 * not about what was sent.
 */
export type Fields = Readonly<Record<string, readonly string[]>>;
