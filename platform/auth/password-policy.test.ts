import { describe, expect, it } from 'vitest';
import { ensureStrong, isStale, mustChange } from './password-policy.ts';
import { zoneSettings } from './zone-settings.ts';

const owner = { login: 'wang.min@zone.cn', name: '王敏' };
const plain = zoneSettings({});
const dengbao = zoneSettings({ passwordProfile: 'dengbao' });
const ruleOf = (password: string, settings = plain): string => {
  try {
    ensureStrong(password, owner, { settings, field: 'next' });
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'rule' in error ? String(error.rule) : String(error);
  }
};

describe('a new password', () => {
  it.each([
    ['eleven char', 'IDN-7'],
    ['春风又绿江南岸明月何', 'IDN-7'],
    ['password12345', 'IDN-8'],
    ['P@ssw0rd1234', 'IDN-8'],
    ['Qwertyuiop12', 'IDN-8'],
    ['aaaaaaaaaaaaaaaa', 'IDN-8'],
    ['wang.min is here', 'IDN-8'],
    ['WANG.MIN@zone.cn', 'IDN-8'],
    ['我的名字是王敏你猜不到的', 'IDN-8'],
    ['fresh river stone', 'accepted'],
    ['春风又绿江南岸明月何时照我还', 'accepted'],
  ])('[IDN-7, IDN-8] %s: %s', (password, said) => {
    expect(ruleOf(password)).toBe(said);
  });

  it('[IDN-9] has three kinds of signs where the profile asks for it, and only there', () => {
    expect(ruleOf('freshriverstone')).toBe('accepted');
    expect(ruleOf('freshriverstone', dengbao)).toBe('IDN-9');
    expect(ruleOf('fresh river 42', dengbao)).toBe('accepted');
  });
});

describe('[IDN-11] a password that must be changed', () => {
  const set = {
    password_hash: 'x',
    must_change_password: false,
    password_changed_at: '2020-01-01T00:00:00Z',
  };
  it('is one that somebody else set, or one too old for the profile', () => {
    expect(mustChange(set, plain, new Date('2026-01-01T00:00:00Z'))).toBe(false);
    expect(mustChange(set, dengbao, new Date('2020-03-31T00:00:00Z'))).toBe(false);
    expect(mustChange(set, dengbao, new Date('2020-03-31T00:00:01Z'))).toBe(true);
    expect(mustChange({ ...set, must_change_password: true }, plain, new Date('2020-01-01T00:00:00Z'))).toBe(
      true,
    );
    expect(mustChange({ ...set, password_hash: null }, dengbao, new Date('2026-01-01T00:00:00Z'))).toBe(
      false,
    );
  });

  it('opens nothing after seven days when somebody else set it', () => {
    const given = { ...set, must_change_password: true };
    expect(isStale(given, new Date('2020-01-08T00:00:00Z'))).toBe(false);
    expect(isStale(given, new Date('2020-01-08T00:00:01Z'))).toBe(true);
    expect(isStale(set, new Date('2026-01-01T00:00:00Z'))).toBe(false);
  });
});
