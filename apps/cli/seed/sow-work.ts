import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zEnterpriseForm } from '../../../features/enterprises/contract.ts';
import { addToTimeline, saveEnterprises } from '../../../features/enterprises/door.ts';
import { savePartner } from '../../../features/partners/door.ts';
import { zStagePack } from '../../../features/projects/contract.ts';
import { saveProject, saveStages } from '../../../features/projects/door.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { PackProject } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

const AT_ONCE = 500;

export async function sowEnterprises({ db, zoneId, pack, keys, now, by }: Sowing): Promise<void> {
  const themes = new Map(pack.organisation.themes.map((theme) => [theme.key, theme.name.zh]));
  const rows = pack.enterprises.map((row) => ({
    id: keys.make('enterprise', row.key),
    isFictional: row.fictional,
    form: zEnterpriseForm.parse({
      name: row.name,
      shortName: row.shortName,
      cityCode: row.city,
      industry: row.industry,
      theme: themes.get(row.theme) ?? row.theme,
      website: row.website ?? '',
      listedCode: row.stockCode ?? '',
      tags: [...row.tags],
      inPark: row.inPark,
    }),
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await saveEnterprises(db, { zoneId, now, by }, rows.slice(from, from + AT_ONCE));
  }
}

export async function sowPartners({ db, zoneId, pack, keys, now }: Sowing): Promise<void> {
  for (const partner of pack.partners) {
    await savePartner(
      db,
      { zoneId, now },
      {
        id: keys.make('partner', partner.key),
        kind: partner.kind,
        name: partner.name.zh,
        organisation: partner.organisation,
        cityCode: partner.city,
        industries: [...partner.industries],
        contactName: partner.contact?.zh ?? null,
        contactPhone: null,
        ownerId: keys.of('person', partner.owner),
        appointedFrom: partner.appointedFrom,
        appointedTo: partner.appointedTo,
        note: partner.fictional ? '演示数据，纯属虚构' : '',
      },
    );
  }
}

export async function sowProjects(sowing: Sowing): Promise<void> {
  const path = join(packsRoot(), 'stages/default.json');
  const { stages } = zStagePack.parse(JSON.parse(readFileSync(path, 'utf8')));
  await saveStages(sowing.db, sowing.zoneId, stages);
  for (const project of sowing.pack.projects) await sowProject(sowing, project);
}

async function sowProject({ db, zoneId, keys, now, by }: Sowing, project: PackProject): Promise<void> {
  const id = keys.make('project', project.key);
  const enterpriseId = keys.of('enterprise', project.enterprise);
  await saveProject(
    db,
    { zoneId, now },
    {
      id,
      form: {
        name: project.name.zh,
        enterpriseId,
        class: project.class,
        lineId: keys.of('line', project.line),
        plannedInvestment: project.plannedInvestment,
        isKey: project.isKey,
        ownerId: keys.of('person', project.owner),
        channel: project.channel,
        description: [project.obstacle, project.nextStep].filter(Boolean).join('\n'),
      },
      stage: project.stage,
      since: project.enteredStageOn,
      evidence: '演示数据',
    },
  );
  await addToTimeline(db, { zoneId, now: `${project.firstContactOn}T02:00:00.000Z`, by }, [
    {
      enterpriseId,
      projectId: id,
      kind: 'project',
      words: { zh: `首次接洽：${project.name.zh}`, en: `First contact: ${project.name.en}` },
      source: { kind: 'project', id },
    },
  ]);
}
