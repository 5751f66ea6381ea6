import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { packsRoot } from './find-packs.ts';
import { initialsOf } from './initials.ts';
import { readJson } from './read-file.ts';
import {
  readCalendar,
  readIndustries,
  readReadinessRules,
  readRegions,
  readTrains,
  readTravel,
} from './read-reference.ts';

const regions = readRegions('cn');
const travel = readTravel('cn');

it('finds the packs from the sources and from a bundle two folders down', () => {
  expect(packsRoot(join(packsRoot(), '..', 'dist', 'server'))).toBe(packsRoot());
  expect(() => packsRoot('/')).toThrow(/packs/);
});

it('the calendar says until when it is published', () => {
  const calendar = readCalendar('cn');
  expect(calendar.publishedUntil).toBe('2026-12-31');
  expect(calendar.days).toHaveLength(283);
});

describe('divisions', () => {
  const byCode = new Map(regions.divisions.map((d) => [d.code, d]));

  it('stand once, and below a province and a prefecture that exist', () => {
    expect(byCode.size).toBe(regions.divisions.length);
    const orphans = regions.divisions.filter(
      (d) => !byCode.has(d.provinceCode) || (d.prefectureCode !== null && !byCode.has(d.prefectureCode)),
    );
    expect(orphans).toEqual([]);
  });

  it('were in force in 2019 or 2023', () => {
    expect(regions.divisions.filter((d) => !d.in2019 && !d.in2023)).toEqual([]);
    expect(regions.divisions.filter((d) => d.in2019)).toHaveLength(3212);
    expect(byCode.get('330103')).toMatchObject({ name: '下城区', in2019: true, in2023: false });
  });

  it('carry pinyin initials, read as place names are read', () => {
    expect(byCode.get('430100')?.initials).toBe('css');
    expect(byCode.get('500000')?.initials).toBe('cqs');
    expect(initialsOf('TCL 科技（集团）')).toBe('tclkjjt');
  });
});

describe('the map', () => {
  const zCollection = z.object({
    features: z.array(z.object({ properties: z.object({ adcode: z.string() }).partial() })),
  });

  it('has 34 provinces, the dash line and its label, and stays small', () => {
    const provinces = readJson(regions.map.provinces, zCollection);
    expect(provinces.features.map((f) => f.properties.adcode)).toEqual(
      expect.arrayContaining(['710000', '810000', '820000', '460000']),
    );
    expect(provinces.features).toHaveLength(34);
    expect(statSync(regions.map.provinces).size).toBeLessThan(180_000);
    expect(regions.map.lines.map((line) => readJson(line, zCollection).features.length)).toEqual([13]);
    expect(regions.manifest.map).toMatchObject({ approval: null, label: { zh: '示意图，不作划界依据' } });
  });

  it('has a prefecture outline for every prefecture with a centre', () => {
    const topology = z
      .object({
        objects: z.object({
          prefectures: z.object({
            geometries: z.array(z.object({ properties: z.object({ adcode: z.string() }) })),
          }),
        }),
      })
      .parse(readJson(regions.map.prefectures, z.unknown()));
    const drawn = new Set(topology.objects.prefectures.geometries.map((g) => g.properties.adcode));
    expect(regions.cities.filter((c) => !drawn.has(c.code)).map((c) => c.name)).toEqual([]);
  });
});

describe('travel', () => {
  const between = new Map(travel.pairs.map((pair) => [`${pair.from}-${pair.to}`, pair]));

  it('knows every ordered pair of its cities once', () => {
    expect(travel.cities).toHaveLength(64);
    expect(between.size).toBe(64 * 63);
    expect(travel.pairs).toHaveLength(64 * 63);
  });

  test.each([
    ['430100', '310000', 262, 'direct'],
    ['430100', '440100', 139, 'direct'],
    ['430100', '430600', 33, 'direct'],
    ['310000', '440300', 477, 'transfer'],
    ['430100', '430900', null, 'none'],
  ])('%s to %s by rail: %s minutes, %s', (from, to, railMinutes, railKind) => {
    expect(between.get(`${from}-${to}`)).toMatchObject({ railMinutes, railKind });
  });

  it('says no rail minutes exactly where there is no train, and always a road', () => {
    expect(travel.pairs.filter((p) => (p.railMinutes === null) !== (p.railKind === 'none'))).toEqual([]);
    expect(travel.pairs.filter((p) => p.roadMinutes <= 0 || p.km <= 0)).toEqual([]);
  });

  it('knows real trains: G1342 leaves Changsha at 07:05 and is in Shanghai at 12:14', () => {
    const stops = readTrains('cn').filter((stop) => stop.train === 'G1342');
    expect(stops.find((s) => s.city === '430100')?.departs).toBe(425);
    expect(stops.find((s) => s.city === '310000')?.arrives).toBe(734);
  });
});

it('industry classes stand below one another, in twenty sections', () => {
  const { industries, sections } = readIndustries('gb4754-2017');
  const codes = new Set(industries.map((i) => i.code));
  expect(sections).toHaveLength(20);
  expect(industries).toHaveLength(1971);
  expect(industries.filter((i) => i.parent !== null && !codes.has(i.parent))).toEqual([]);
});

describe('situations', () => {
  it('an epidemic asks seven things, health among them sealed', () => {
    const rules = readReadinessRules('epidemic');
    expect(rules.requirements.map((r) => r.key)).toEqual([
      'healthy',
      'temperature',
      'no-epidemic-area',
      'no-case-contact',
      'training',
      'undertaking',
      'competence',
    ]);
    expect(rules.requirements.filter((r) => r.sensitive)).toHaveLength(4);
    expect(rules.requirements.every((r) => r.blocks)).toBe(true);
    expect(rules.requirements.find((r) => r.key === 'temperature')).toMatchObject({
      kind: 'number-below',
      limit: 37.3,
      validityHours: 24,
    });
  });

  it('no situation asks nothing sensitive', () => {
    const rules = readReadinessRules('none');
    expect(rules.requirements.map((r) => r.key)).toEqual(['undertaking', 'competence']);
    expect(rules.requirements.some((r) => r.sensitive)).toBe(false);
  });
});
