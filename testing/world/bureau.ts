import { readFileSync } from 'node:fs';
import { savePerson, saveUnit } from '../../features/organisation/door.ts';
import { zStagePack } from '../../features/projects/contract.ts';
import { saveProject, saveStages } from '../../features/projects/door.ts';
import { type Day, day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import type { Stage } from './stage.ts';

const ZONE = 1;

/** A bureau in the first zone, with the usual stages: people, enterprises and projects of no particular kind. */
export interface Bureau {
  readonly unitId: string;
  person(name: string): Promise<string>;
  enterprise(): Promise<string>;
  project(over?: { ownerId?: string; since?: Day; lineId?: string | null; name?: string }): Promise<{
    id: string;
    enterpriseId: string;
    ownerId: string;
  }>;
}

export async function openBureau(world: Stage): Promise<Bureau> {
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const pack = zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unitId = newId();
  const at = () => ({ zoneId: ZONE, now: world.now() });
  await world.inZone(async (db) => {
    await saveStages(db, ZONE, pack.stages);
    const names = { name: '招商局', shortName: '局', kind: 'bureau' as const };
    await saveUnit(db, at(), { id: unitId, ...names, parentId: null, cityCode: null });
  });

  const person = async (name: string): Promise<string> => {
    const id = newId();
    const skills = { rank: 2, competences: [], languages: [], drives: false };
    const where = { unitId, lineId: null, homeCity: '430100', phone: null };
    const who = { id, name, latinName: null, post: '科员', joinedOn: day('2019-01-01'), leftOn: null };
    await world.inZone((db) => savePerson(db, at(), { ...who, ...where, ...skills }));
    return id;
  };

  const enterprise = async (): Promise<string> => {
    const id = newId();
    const stamps = { created_at: world.now(), updated_at: world.now() };
    await world.inZone((db) =>
      db
        .insertInto('enterprise')
        .values({ zone_id: ZONE, id, name: id, name_key: id, ...stamps })
        .execute(),
    );
    return id;
  };

  const usual = await person('彭工');
  return {
    unitId,
    person,
    enterprise,
    project: async ({ ownerId = usual, since = day('2020-02-03'), lineId = null, name = newId() } = {}) => {
      const [id, enterpriseId] = [newId(), await enterprise()];
      const form = {
        name,
        enterpriseId,
        class: 'land' as const,
        lineId,
        plannedInvestment: 20_000,
        isKey: false,
        ownerId,
        channel: 'outstation' as const,
        description: '',
      };
      const project = { id, form, stage: 'NEGOTIATING', since, evidence: '会谈纪要' };
      await world.inZone((db) => saveProject(db, at(), project));
      return { id, enterpriseId, ownerId };
    },
  };
}
