import { describe, expect, test } from 'vitest';
import type { PromiseStatus } from '../contract.ts';
import { ensureMayClosePromise } from './promises.ts';

const promise = (status: PromiseStatus = 'open') => ({
  status,
  ownerPersonId: 'owner',
  squadPersonIds: ['owner', 'mate'],
});
const by = (personId: string | null, mayCloseAny = false) => ({ personId, mayCloseAny });

describe('a promise is closed', () => {
  test.each([
    ['kept by its owner, nothing to add', 'kept', '', by('owner'), null],
    ['by another of the squad', 'kept', '', by('mate'), null],
    ['by staff', 'kept', '', by(null, true), null],
    ['VST-11 not by anybody else', 'kept', '', by('stranger'), 'VST-11'],
    ['VST-11 nor by an account without a person', 'kept', '', by(null), 'VST-11'],
    ['given up with a reason', 'released', '企业已不需要', by('owner'), null],
    ['VST-12 and not without one', 'released', ' ', by('owner'), 'VST-12'],
  ] as const)('%s', (...[, as, note, closer, refused]) => {
    const close = () => ensureMayClosePromise(promise(), { as, note, by: closer }, 'en');
    if (refused === null) expect(close).not.toThrow();
    else expect(close).toThrow(refused);
  });

  test.each(['kept', 'released'] as const)('VST-10 once: what is %s stays so', (status) => {
    const again = () =>
      ensureMayClosePromise(promise(status), { as: 'kept', note: '', by: by('owner') }, 'en');
    expect(again).toThrow('VST-10');
  });
});
