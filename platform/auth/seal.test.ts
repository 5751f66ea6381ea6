import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealer } from './seal.ts';
import { sealKey } from './seal-key.ts';

describe('[A6] a seal', () => {
  const key = randomBytes(32);
  const sealer = openSealer(key);

  it('opens for the same key and context, and never looks the same twice', () => {
    const sealed = sealer.seal('体温 36.5', 'health:1');
    expect(sealer.unseal(sealed, 'health:1')).toBe('体温 36.5');
    expect(sealed.equals(sealer.seal('体温 36.5', 'health:1'))).toBe(false);
    expect(sealed.includes(Buffer.from('36.5'))).toBe(false);
  });

  it('does not open in another row, with another key or with any one bit changed', () => {
    const sealed = sealer.seal('fit', 'health:1');
    expect(() => sealer.unseal(sealed, 'health:2')).toThrow();
    expect(() => openSealer(randomBytes(32)).unseal(sealed, 'health:1')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => sealer.unseal(changed, 'health:1')).toThrow();
    }
    expect(() => sealer.unseal(sealed.subarray(0, 20), 'health:1')).toThrow();
  });

  it('opens what an older key sealed and seals with the new one', () => {
    const rotated = openSealer(randomBytes(32), [key]);
    expect(rotated.unseal(sealer.seal('fit', 'a'), 'a')).toBe('fit');
    expect(() => sealer.unseal(rotated.seal('fit', 'a'), 'a')).toThrow();
  });

  it('has one key per data folder, for its owner’s eyes only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sortie-seal-'));
    const first = sealKey(folder);
    expect(first).toHaveLength(32);
    expect(sealKey(folder).equals(first)).toBe(true);
    expect(statSync(join(folder, 'seal.key')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
