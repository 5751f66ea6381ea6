import { Attachments } from '../../../packages/kit/attachments.tsx';
import type { Project } from '../contract.ts';
import { ProjectFacts } from './project-facts.tsx';
import { TeamCard } from './team-card.tsx';
import { TermsCard } from './terms-card.tsx';

/** What is known of a project, beside what happens with it. */
export const ProjectAside = ({ of }: { of: Project }) => (
  <>
    <ProjectFacts of={of} />
    <TermsCard projectId={of.id} />
    <TeamCard projectId={of.id} />
    <Attachments aboutKind="project" aboutId={of.id} />
  </>
);
