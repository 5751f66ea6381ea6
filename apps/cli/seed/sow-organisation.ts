import { saveLine, savePerson, saveTerm, saveUnit } from '../../../features/organisation/door.ts';
import type { PackPerson } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

/** Lines, units, people and who holds the posts of the command model. */
export async function sowOrganisation(sowing: Sowing): Promise<void> {
  const { db, zoneId, pack, keys, now } = sowing;
  const { organisation } = pack;
  for (const [i, line] of organisation.lines.entries()) {
    await saveLine(db, zoneId, {
      id: keys.make('line', line.key),
      code: line.key,
      name: line.name,
      position: i + 1,
    });
  }
  for (const unit of organisation.units) {
    await saveUnit(
      db,
      { zoneId, now },
      {
        id: keys.make('unit', unit.key),
        name: unit.name.zh,
        shortName: unit.shortName,
        kind: unit.kind,
        parentId: keys.maybe('unit', unit.parent),
        cityCode: unit.city,
      },
    );
  }
  for (const person of organisation.people) await sowPerson(sowing, person);
}

async function sowPerson({ db, zoneId, pack, keys, now }: Sowing, person: PackPerson): Promise<void> {
  const post = pack.organisation.posts.find((one) => one.key === person.post);
  if (!post) throw new Error(`the pack names a post it does not have: ${person.post}`);
  const id = keys.make('person', person.key);
  await savePerson(
    db,
    { zoneId, now },
    {
      id,
      name: person.name,
      latinName: person.latin,
      post: post.name.zh,
      unitId: keys.of('unit', person.unit),
      lineId: keys.maybe('line', person.line),
      rank: person.rank,
      competences: [...person.competences],
      languages: [...person.languages],
      drives: person.drives,
      homeCity: person.homeCity,
      phone: null,
      joinedOn: person.joinedOn,
      leftOn: null,
    },
  );
  if (post.command === null) return;
  const lineId = post.command === 'lineLeader' ? keys.maybe('line', post.line ?? person.line) : null;
  await saveTerm(
    db,
    { zoneId, now },
    { id: keys.make('term', person.key), kind: post.command, lineId, personId: id, from: person.joinedOn },
  );
}
