import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { enterpriseBriefs } from '../enterprises/door.ts';
import { partnerBriefs } from '../partners/door.ts';
import { projectBriefs } from '../projects/door.ts';
import type { Subject } from './contract.ts';
import { tagsOf } from './rules/visits.ts';
import type { References } from './store/visits.ts';

/** What a neighbour knows of somebody to be visited. */
export interface SubjectKnown {
  readonly subject: Subject;
  readonly refs: References;
  readonly title: string;
  readonly cityCode: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly tags: readonly string[];
}

const NONE: References = { enterpriseId: null, projectId: null, partnerId: null };
const orNull = (text: string | null | undefined): string | null => (text ? text : null);
const ids = (subjects: readonly Subject[], kind: Subject['kind']): string[] =>
  subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id);

interface Asking {
  readonly db: Db;
  readonly zoneId: number;
  /** The campaign's, to tell what lies in the province. */
  readonly homeCity: string;
}

/** Asks the neighbours about subjects of all kinds; what is not in this zone is not there. */
export async function subjectsKnown(asking: Asking, subjects: readonly Subject[]): Promise<SubjectKnown[]> {
  const { db, zoneId } = asking;
  const projects = await projectBriefs(db, zoneId, ids(subjects, 'project'));
  const enterprises = await enterpriseBriefs(db, zoneId, [
    ...new Set([...ids(subjects, 'enterprise'), ...projects.map((project) => project.enterpriseId)]),
  ]);
  const partners = await partnerBriefs(db, zoneId, ids(subjects, 'partner'));
  const enterpriseById = new Map(enterprises.map((one) => [one.id, one]));
  const projectById = new Map(projects.map((one) => [one.id, one]));
  const partnerById = new Map(partners.map((one) => [one.id, one]));

  return subjects.flatMap((subject): SubjectKnown[] => {
    const partner = subject.kind === 'partner' ? partnerById.get(subject.id) : undefined;
    if (partner) {
      const facts = { isKey: false, isPartner: true, cityCode: partner.cityCode, isExpansion: false };
      const { name, cityCode, contactPhone } = partner;
      const refs = { ...NONE, partnerId: partner.id };
      const contactName = orNull(partner.contactName ?? name);
      return [
        {
          subject,
          refs,
          title: name,
          cityCode,
          contactName,
          contactPhone,
          tags: tagsOf(facts, asking.homeCity),
        },
      ];
    }
    const project = subject.kind === 'project' ? projectById.get(subject.id) : undefined;
    const enterprise = enterpriseById.get(project?.enterpriseId ?? subject.id);
    if (!enterprise || (subject.kind === 'project') !== (project !== undefined)) return [];
    const facts = {
      isKey: project?.isKey ?? false,
      isPartner: false,
      cityCode: enterprise.cityCode ?? '',
      isExpansion: enterprise.inPark || project?.class === 'expansion',
    };
    return [
      {
        subject,
        refs: { ...NONE, enterpriseId: enterprise.id, projectId: project?.id ?? null },
        title: project?.name ?? (enterprise.shortName || enterprise.name),
        cityCode: enterprise.cityCode,
        contactName: orNull(enterprise.contactName),
        contactPhone: orNull(enterprise.contactPhone),
        tags: tagsOf(facts, asking.homeCity),
      },
    ];
  });
}

/** The same for one subject, which must be of this zone (CMP-7 as HTTP-2). */
export const subjectKnown = async (asking: Asking, subject: Subject): Promise<SubjectKnown> =>
  found((await subjectsKnown(asking, [subject]))[0], subject.kind);
