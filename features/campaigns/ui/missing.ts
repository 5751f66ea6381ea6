import { Refusal } from '../../../packages/kernel/refusal.ts';
import { type Language, say } from '../../../packages/kernel/words.ts';
import type { Campaign, Participant, Squad, SquadForm } from '../contract.ts';
import { ensureInside, formObstacles, leaveObstacles } from '../rules/squads.ts';
import { words } from '../words.ts';

export interface Missing {
  readonly rule: string;
  readonly sentence: string;
}

interface Known {
  readonly campaign: Campaign;
  readonly people: readonly Participant[];
  /** The squads there are, without the one that is changed. */
  readonly others: readonly Squad[];
}

const isInside = (squad: { from: SquadForm['startsOn']; to: SquadForm['endsOn'] }, frame: typeof squad) => {
  try {
    ensureInside(squad, frame);
    return true;
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
};

const GONE: readonly Squad['status'][] = ['returned', 'debriefed', 'disbanded'];
const overlaps = (squad: Squad, form: SquadForm): boolean =>
  !GONE.includes(squad.status) && squad.startsOn <= form.endsOn && form.startsOn <= squad.endsOn;

/** What keeps these people from being a squad, and what would then keep it from leaving: the server's own rules. */
export const whatIsMissing = (form: SquadForm, { campaign, people, others }: Known, language: Language) => {
  const days = { from: form.startsOn, to: form.endsOn };
  const wave = campaign.waves.find((one) => one.id === form.waveId) ?? campaign;
  const members = form.memberIds.flatMap((id) => people.find((one) => one.personId === id) ?? []);
  const said = (rule: string, particulars = {}): Missing => {
    const sentence = words[rule];
    return { rule, sentence: sentence ? say(sentence, language, particulars) : rule };
  };
  const inside = isInside(days, { from: wave.startsOn, to: wave.endsOn });
  const taken = others
    .filter((squad) => overlaps(squad, form))
    .flatMap((squad) => squad.members)
    .filter((member) => form.memberIds.includes(member.personId));
  const forming = formObstacles(members, days, campaign.leaderRank);
  const leaving = leaveObstacles(members, days, campaign.leaderRank);
  const known = new Set(forming.map((one) => one.rule));
  return {
    toForm: [
      ...(inside ? [] : [said('SQD-3')]),
      ...taken.map(({ name }) => ({ ...said('SQD-5'), sentence: `${name}: ${said('SQD-5').sentence}` })),
      ...forming.map((one) => said(one.rule, one.particulars)),
    ],
    toLeave: leaving.filter((one) => !known.has(one.rule)).map((one) => said(one.rule, one.particulars)),
  };
};
