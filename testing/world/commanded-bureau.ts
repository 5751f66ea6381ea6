import { readFileSync } from 'node:fs';
import { saveLine, savePerson, saveTerm, saveUnit } from '../../features/organisation/door.ts';
import { zStagePack } from '../../features/projects/contract.ts';
import { saveProject, saveStages } from '../../features/projects/door.ts';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import type { Stage } from './stage.ts';

const zoneId = 1;
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${path}`, import.meta.url), 'utf8'));

/** A small bureau in the first zone: a line with its leader, the deputy in charge, and people who work. */
export interface Bureau {
  readonly lineId: string;
  readonly unitId: string;
  person(name: string, over?: { hasAccount?: boolean }): Promise<string>;
  accountOf(personId: string): string;
  /** Who holds the line's post and who is in charge. */
  readonly leader: string;
  readonly deputy: string;
  project(
    name: string,
    over?: { ownerId?: string; isKey?: boolean },
  ): Promise<{ id: string; enterpriseId: string }>;
}

export async function bureauOn(world: Stage): Promise<Bureau> {
  const at = { zoneId, now: world.now() };
  const [unitId, lineId] = [newId(), newId()];
  const accounts = new Map<string, string>();
  await world.inZone(async (db) => {
    const unit = { name: '招商局', shortName: '局', kind: 'bureau' as const, parentId: null, cityCode: null };
    await saveUnit(db, at, { ...unit, id: unitId });
    const line = { id: lineId, code: 'logistics', name: { zh: '物流', en: 'Logistics' }, position: 1 };
    await saveLine(db, zoneId, line);
    await saveStages(db, zoneId, zStagePack.parse(read('stages/default.json')).stages);
  });
  const person = async (name: string, { hasAccount = true } = {}): Promise<string> => {
    const id = newId();
    const accountId = hasAccount ? newId() : null;
    if (accountId !== null) accounts.set(id, accountId);
    const form = {
      name,
      latinName: null,
      post: '科员',
      unitId,
      lineId: null,
      rank: 2,
      competences: [],
      languages: [],
      drives: false,
      homeCity: '430100',
      phone: null,
      joinedOn: day('2019-01-01'),
      leftOn: null,
    };
    await world.inZone((db) => savePerson(db, at, { ...form, id, accountId }));
    return id;
  };
  const [leader, deputy] = [await person('程委员'), await person('顾书记')];
  await world.inZone(async (db) => {
    const from = day('2019-01-01');
    await saveTerm(db, at, { kind: 'lineLeader', lineId, personId: leader, from, id: newId() });
    await saveTerm(db, at, { kind: 'inCharge', lineId: null, personId: deputy, from, id: newId() });
  });
  return {
    lineId,
    unitId,
    leader,
    deputy,
    person,
    accountOf: (id) => accounts.get(id) ?? '',
    project: async (name, { ownerId = leader, isKey = true } = {}) => {
      const [id, enterpriseId] = [newId(), newId()];
      await world.inZone(async (db) => {
        const stamps = { created_at: at.now, updated_at: at.now };
        const firm = { zone_id: zoneId, id: enterpriseId, name: `${name}公司`, name_key: enterpriseId };
        await db
          .insertInto('enterprise')
          .values({ ...firm, ...stamps })
          .execute();
        const form = {
          name,
          enterpriseId,
          class: 'land' as const,
          lineId,
          plannedInvestment: null,
          isKey,
          ownerId,
          channel: 'squad' as const,
          description: '',
        };
        const stands = { stage: 'NEGOTIATING', since: day('2020-02-03'), evidence: '' };
        await saveProject(db, at, { id, form, ...stands });
      });
      return { id, enterpriseId };
    },
  };
}
