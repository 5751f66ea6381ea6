import type { IndustryPack, RegionPack, TravelPack } from './read-reference.ts';
import type { CalendarPack } from './reference-files.ts';
import type { ReadinessRules, Requirement } from './situation-file.ts';
import type { ZonePack } from './zone-pack.ts';

/** The packs a zone's manifest names. */
export interface References {
  readonly calendar: CalendarPack;
  readonly regions: RegionPack;
  readonly travel: TravelPack;
  readonly industries: IndustryPack;
  readonly readiness: ReadinessRules;
}

type Say = (where: string, what: string) => void;

const keysOf = (records: readonly { readonly key: string }[]): ReadonlySet<string> =>
  new Set(records.map((record) => record.key));

const once = (say: Say, where: string, keys: readonly string[]): void => {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) say(where, `${key} stands twice`);
    seen.add(key);
  }
};

/** What there is to be named, by kind of record. */
const known = (pack: ZonePack, beside: References) => ({
  line: keysOf(pack.organisation.lines),
  theme: keysOf(pack.organisation.themes),
  unit: keysOf(pack.organisation.units),
  post: keysOf(pack.organisation.posts),
  person: keysOf(pack.organisation.people),
  enterprise: keysOf(pack.enterprises),
  partner: keysOf(pack.partners),
  project: keysOf(pack.projects),
  wave: keysOf(pack.campaign?.waves ?? []),
  division: new Set(beside.regions.divisions.map((d) => d.code)),
  'travel city': new Set(beside.travel.cities.map((c) => c.code)),
  industry: new Set(beside.industries.industries.map((i) => i.code)),
});
type Known = ReturnType<typeof known>;
type Kind = keyof Known;
type Name = (where: string, kind: Kind, key: string | null | undefined) => void;

const checkOrganisation = (pack: ZonePack, name: Name, say: Say): void => {
  const { lines, themes, ranks, units, posts, people, accounts } = pack.organisation;
  const inUse = new Set(ranks.map((r) => r.rank));

  for (const theme of themes) name(`theme ${theme.key}`, 'line', theme.line);
  for (const unit of units) {
    name(`unit ${unit.key}`, 'unit', unit.parent);
    name(`unit ${unit.key}`, 'division', unit.city);
  }
  for (const post of posts) {
    name(`post ${post.key}`, 'unit', post.unit);
    name(`post ${post.key}`, 'line', post.line);
    if ((post.command === 'lineLeader') !== (post.command !== null && post.line !== null))
      say(`post ${post.key}`, 'a line leader, and no other leader, has a line');
  }
  for (const person of people) {
    const where = `person ${person.key}`;
    name(where, 'post', person.post);
    name(where, 'unit', person.unit);
    name(where, 'line', person.line);
    name(where, 'travel city', person.homeCity);
    for (const line of person.competences) name(where, 'line', line);
    const post = posts.find((p) => p.key === person.post);
    if (post && (post.rank !== person.rank || post.unit !== person.unit))
      say(where, 'rank or unit differs from the post');
    if (!inUse.has(person.rank)) say(where, `rank ${person.rank} has no name`);
  }
  for (const account of accounts) {
    const where = `account ${account.login}`;
    name(where, 'person', account.person);
    name(where, 'partner', account.partner);
    name(where, 'enterprise', account.enterprise);
    name(where, 'unit', account.unit);
  }
  once(
    say,
    'organisation',
    [lines, themes, units, posts, people].flatMap((all, i) => all.map((one) => `${i}:${one.key}`)),
  );
  once(
    say,
    'accounts',
    accounts.map((a) => a.login),
  );
};

const checkRecords = (pack: ZonePack, name: Name, say: Say): void => {
  const { records, manifest } = pack;
  if (!records) return;
  const past = (where: string, days: readonly string[]): void => {
    if (days.some((at, i) => at > (days[i + 1] ?? manifest.startsOn)))
      say(where, 'its days are out of order, or after the beginning');
  };
  for (const one of [...records.terms, ...records.plans, ...records.arrivals, ...records.team])
    name('records', 'project', one.project);
  for (const one of records.arrivals) past(`arrival of ${one.project}`, [one.on]);
  for (const one of records.team) name(`team of ${one.project}`, 'person', one.person);
  for (const one of records.obstacles) {
    const where = `obstacle ${one.what}`;
    name(where, 'project', one.project);
    name(where, 'enterprise', one.enterprise);
    name(where, 'line', one.line);
    const steps = [...one.steps, ...(one.closed ? [one.closed] : [])];
    for (const who of [one.owner, one.raisedBy, ...steps.map((step) => step.by)]) name(where, 'person', who);
    past(where, [one.raisedOn, ...steps.map((step) => step.on)]);
  }
  for (const one of records.commitments) {
    const where = `commitment ${one.what}`;
    name(where, 'project', one.project);
    name(where, 'person', one.owner);
    const settled = one.kept ?? one.released;
    past(where, [one.promisedOn, ...(settled ? [settled.on] : [])]);
  }
};

const checkMeetings = (pack: ZonePack, name: Name, say: Say): void => {
  for (const meeting of pack.meetings) {
    const where = `meeting ${meeting.key}`;
    for (const key of [meeting.chair, meeting.secretary]) name(where, 'person', key);
    for (const { person } of meeting.members) name(where, 'person', person);
    name(where, 'line', meeting.line);
    for (const matter of meeting.matters) name(where, 'project', matter.project);
    const isHeld = meeting.issued !== null;
    if (meeting.calledOn > meeting.on || isHeld !== meeting.on < pack.manifest.startsOn)
      say(where, 'its days are out of order');
    const decisions = meeting.matters.flatMap((matter) => matter.decisions);
    for (const order of decisions.flatMap((one) => one.order ?? [])) {
      const what = `${where} order ${order.key}`;
      name(what, 'person', order.owner);
      for (const unit of [order.leadUnit, ...order.supportUnits]) name(what, 'unit', unit);
      const days = [meeting.on, ...order.steps.map((step) => step.on)];
      if (days.some((on, k) => on < (days[k - 1] ?? on)) || (days.at(-1) ?? '') >= pack.manifest.startsOn)
        say(what, 'its days are out of order, or after the beginning');
    }
  }
};

const checkInformation = (pack: ZonePack, name: Name, say: Say): void => {
  for (const item of pack.information) {
    const where = `information ${item.key}`;
    if (item.about) name(where, item.about.kind, item.about.ref);
    name(where, 'line', item.line);
    for (const person of [...item.readers, ...item.deeds.map((deed) => deed.by)])
      name(where, 'person', person);
    if (!pack.organisation.accounts.some((account) => account.login === item.by))
      say(where, `nobody signs in as ${item.by}`);
    const times = [item, ...item.deeds].map(({ on, at }) => `${on} ${String(at).padStart(4, '0')}`);
    const { startsOn, startsAt } = pack.manifest;
    const begins = `${startsOn} ${String(startsAt).padStart(4, '0')}`;
    if (times.some((at, i) => at > (times[i + 1] ?? begins)))
      say(where, 'its days are out of order, or after the beginning');
  }
};

const checkPartners = (pack: ZonePack, name: Name, say: Say): void => {
  for (const partner of pack.partners) {
    const where = `partner ${partner.key}`;
    name(where, 'division', partner.city);
    name(where, 'person', partner.owner);
    for (const line of partner.lines) name(where, 'line', line);
    for (const industry of partner.industries) name(where, 'industry', industry);
  }
  for (const referral of pack.referrals) {
    const where = `referral of ${referral.investor}`;
    name(where, 'partner', referral.partner);
    name(where, 'line', referral.line);
    name(where, 'person', referral.writtenBy);
    name(where, 'person', referral.judged?.by);
    name(where, 'enterprise', referral.enterprise);
    name(where, 'project', referral.project);
    if (referral.filedOn > (referral.judged?.on ?? pack.manifest.startsOn))
      say(where, 'its days are out of order, or after the beginning');
  }
  for (const analysis of pack.analyses) {
    const where = `analysis of ${analysis.partner} for ${analysis.week}`;
    name(where, 'partner', analysis.partner);
    name(where, 'line', analysis.line);
    name(where, 'person', analysis.rated?.by);
    if (analysis.week > analysis.filedOn || analysis.filedOn > pack.manifest.startsOn)
      say(where, 'its days are out of order, or after the beginning');
  }
};

const checkWork = (pack: ZonePack, name: Name, say: Say): void => {
  for (const enterprise of pack.enterprises) {
    name(`enterprise ${enterprise.key}`, 'division', enterprise.city);
    name(`enterprise ${enterprise.key}`, 'theme', enterprise.theme);
    name(`enterprise ${enterprise.key}`, 'industry', enterprise.section);
  }
  for (const project of pack.projects) {
    const where = `project ${project.key}`;
    name(where, 'enterprise', project.enterprise);
    name(where, 'line', project.line);
    name(where, 'person', project.owner);
    name(where, 'partner', project.referrer);
    name(where, 'division', project.city);
    const days = [
      project.firstContactOn,
      project.enteredStageOn,
      project.lastContactOn,
      pack.manifest.startsOn,
    ];
    if (days.some((at, i) => at > (days[i + 1] ?? at)))
      say(where, 'its days are out of order, or after the beginning');
  }
  for (const contact of pack.contacts) {
    const where = `contact of ${contact.of.ref} on ${contact.on}`;
    name(where, contact.of.kind, contact.of.ref);
    if (
      (contact.recordedOn ?? contact.on) >= pack.manifest.startsOn ||
      contact.on > (contact.recordedOn ?? contact.on)
    )
      say(where, 'its days are out of order, or after the beginning');
  }
  for (const target of pack.targets) {
    const { kind, ref } = target.scope;
    const where = `target ${target.metric} ${target.year} of ${ref ?? 'the zone'}`;
    if ((kind === 'zone') !== (ref === null)) say(where, 'a line or a unit has a name, the zone has none');
    else if (kind !== 'zone') name(where, kind, ref);
  }
  for (const event of pack.events) {
    const where = `event ${event.key}`;
    name(where, 'division', event.city);
    name(where, 'person', event.owner);
    for (const task of event.tasks) name(`${where} task ${task.key}`, 'person', task.owner);
    for (const invitee of event.invitees) name(where, invitee.kind, invitee.ref);
  }

  once(
    say,
    'enterprises',
    pack.enterprises.map((e) => e.key),
  );
  once(
    say,
    'enterprises',
    pack.enterprises.map((e) => e.name),
  );
  once(
    say,
    'partners',
    pack.partners.map((p) => p.key),
  );
  once(
    say,
    'projects',
    pack.projects.map((p) => p.key),
  );
  once(
    say,
    'events',
    pack.events.map((e) => e.key),
  );
};

const checkClaims = (pack: ZonePack, name: Name, say: Say): void => {
  for (const claim of pack.claims) {
    const where = `claim of ${claim.project}`;
    name(where, 'project', claim.project);
    for (const { kind, ref } of [claim.holder, ...(claim.dispute ? [claim.dispute.challenger] : [])])
      name(where, kind, ref);
    for (const person of [claim.confirmedBy, claim.dispute?.filedBy ?? null])
      if (person !== null) name(where, 'person', person);
    const { dispute } = claim;
    const days = [
      claim.contactedOn,
      claim.openedOn,
      ...(claim.confirmedOn ? [claim.confirmedOn] : []),
      ...(dispute ? [dispute.filedOn] : []),
      pack.manifest.startsOn,
    ];
    const isLate = dispute !== null && dispute.contactedOn > dispute.filedOn;
    if (isLate || days.some((at, i) => at > (days[i + 1] ?? at)))
      say(where, 'its days are out of order, or after the beginning');
  }
};

const checkSquads = (pack: ZonePack, name: Name, say: Say): void => {
  const { campaign } = pack;
  if (!campaign) return;
  const participants = new Set(campaign.participants);
  const rank = new Map(pack.organisation.people.map((p) => [p.key, p.rank]));

  for (const squad of campaign.squads) {
    const where = `squad ${squad.key}`;
    name(where, 'wave', squad.wave);
    name(where, 'travel city', squad.startCity);
    for (const city of squad.cities) name(where, 'travel city', city);
    for (const member of squad.members)
      if (!participants.has(member)) say(where, `${member} does not take part in the campaign`);
    const [leader = ''] = squad.members;
    if ((rank.get(leader) ?? 0) < campaign.leaderRank) say(where, `${leader} has not the rank to lead`);
  }
  once(
    say,
    'squads',
    campaign.squads.flatMap((s) => s.members.map((member) => `${member} in ${s.wave}`)),
  );
};

const checkCampaign = (pack: ZonePack, name: Name, say: Say): void => {
  const { campaign } = pack;
  if (!campaign) return;
  const waves = new Map(campaign.waves.map((wave) => [wave.key, wave]));
  const tags = new Set(campaign.mix.flatMap((combination) => combination.sides));
  const skills = new Set([
    ...pack.organisation.lines.map((l) => l.key),
    ...pack.organisation.people.flatMap((p) => p.languages),
    'driving',
  ]);

  name('campaign', 'travel city', campaign.homeCity);
  for (const city of campaign.targetCities) name('campaign', 'travel city', city);
  for (const industry of campaign.targetIndustries) name('campaign', 'industry', industry);
  for (const person of campaign.participants) name('campaign', 'person', person);
  for (const wave of campaign.waves)
    if (wave.from < campaign.from || wave.to > campaign.to) say(`wave ${wave.key}`, 'outside the campaign');

  for (const visit of campaign.visits) {
    const where = `visit ${visit.key}`;
    const wave = waves.get(visit.wave);
    name(where, visit.subject.kind, visit.subject.ref);
    name(where, 'wave', visit.wave);
    name(where, 'travel city', visit.city);
    if (!campaign.targetCities.includes(visit.city)) say(where, `${visit.city} is no target city`);
    for (const tag of visit.tags) if (!tags.has(tag)) say(where, `tag ${tag} is in no combination`);
    for (const skill of visit.competences)
      if (!skills.has(skill)) say(where, `nobody has competence ${skill}`);
    for (const window of visit.windows) {
      if (!wave || window.day < wave.from || window.day > wave.to)
        say(where, `window ${window.day} is outside its wave`);
      if (window.to - window.from < visit.minutes)
        say(where, `window ${window.day} is shorter than the visit`);
      if (window.from < campaign.dayOpens || window.to > campaign.dayCloses)
        say(where, `window ${window.day} is outside the campaign's hours`);
    }
  }
  once(
    say,
    'visits',
    campaign.visits.map((v) => v.key),
  );
  once(say, 'participants', campaign.participants);
};

const answers = (requirement: Requirement, answer: boolean | number | string): boolean => {
  switch (requirement.kind) {
    case 'boolean':
      return typeof answer === 'boolean';
    case 'number-below':
      return (
        typeof answer === 'number' &&
        answer >= (requirement.atLeast ?? answer) &&
        answer <= (requirement.atMost ?? answer)
      );
    case 'date-within':
      return typeof answer === 'string';
  }
};

const checkDeclarations = (pack: ZonePack, rules: ReadinessRules, say: Say): void => {
  const participants = new Set(pack.campaign?.participants);
  const asked = new Map(rules.requirements.map((r) => [r.key, r]));

  for (const declaration of pack.declarations) {
    const where = `declaration of ${declaration.person}`;
    if (!participants.has(declaration.person)) say(where, 'does not take part in the campaign');
    for (const [key, answer] of Object.entries(declaration.answers)) {
      const requirement = asked.get(key);
      if (!requirement) say(where, `${key} is not asked`);
      else if (!answers(requirement, answer)) say(where, `${key} is no answer of kind ${requirement.kind}`);
    }
  }
  once(
    say,
    'declarations',
    pack.declarations.map((d) => d.person),
  );
};

/** Everything in a zone's pack that names something which does not exist, or lies outside what it belongs to. */
export const referenceProblems = (pack: ZonePack, beside: References): string[] => {
  const problems: string[] = [];
  const there = known(pack, beside);
  const say: Say = (where, what) => problems.push(`${where}: ${what}`);
  const name: Name = (where, kind, key) => {
    if (key !== null && key !== undefined && !there[kind].has(key)) say(where, `${kind} ${key} is unknown`);
  };

  name('manifest', 'division', pack.manifest.zone.division);
  name('manifest', 'travel city', pack.manifest.zone.city);
  checkOrganisation(pack, name, say);
  checkPartners(pack, name, say);
  checkWork(pack, name, say);
  checkClaims(pack, name, say);
  checkRecords(pack, name, say);
  checkMeetings(pack, name, say);
  checkInformation(pack, name, say);
  checkSquads(pack, name, say);
  checkCampaign(pack, name, say);
  checkDeclarations(pack, beside.readiness, say);
  return problems;
};
