import { expect, test } from 'vitest';
import { makeSource } from '../contract.ts';
import { newSecret } from './new-secret.ts';

test('TRI-15 a secret is one that the server takes, and another one each time', () => {
  const made = Array.from({ length: 200 }, newSecret);
  expect(new Set(made).size).toBe(200);
  for (const secret of made) expect(makeSource.body.shape.secret.safeParse(secret).success).toBe(true);
});
