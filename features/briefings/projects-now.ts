import type { Ask } from '../../platform/http/route.ts';
import { stagesFilled, stalestProjects } from '../projects/door.ts';
import type { Cockpit } from './contract.ts';

const MOST = 6;

/** Projects by stage, and the longest over their stage's limit. */
export async function projectsNow(ask: Ask): Promise<NonNullable<Cockpit['projects']>> {
  const { db, zone, today, language } = ask;
  const stages = (await stagesFilled(db, zone.id, today)).map(({ stage, ...filled }) => ({
    ...filled,
    code: stage.code,
    kind: stage.kind,
    name: language === 'en' ? stage.name.en : stage.name.zh,
  }));
  const stalest = await stalestProjects(db, zone.id, { today, limit: MOST });

  const sum = (of: 'projects' | 'key' | 'stale' | 'plannedInvestment') =>
    stages.reduce((total, stage) => total + stage[of], 0);
  return {
    all: sum('projects'),
    key: sum('key'),
    stale: sum('stale'),
    plannedInvestment: sum('plannedInvestment'),
    stages,
    stalest: stalest.map((project) => ({
      ...project,
      stage: stages.find((stage) => stage.code === project.stage)?.name ?? project.stage,
    })),
  };
}
