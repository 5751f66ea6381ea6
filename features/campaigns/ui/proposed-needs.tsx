import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import type { SquadProposal } from '../contract.ts';
import './campaigns.css';
import { useCompetences } from './use-names.ts';

type Reliance = SquadProposal['squads'][number]['reliance'];

/** What is lost of the visits a proposed squad may make without each of its members; the competences by name. */
export const ProposedNeeds = ({ of }: { of: Reliance }) => {
  const language = useLanguage();
  const listed = useListed();
  const { say } = useCompetences();
  return (
    <ul className="cmp-needs">
      {of.flatMap(({ personId, says, missing }) =>
        says.map((one, n) => (
          <li key={`${personId}${one.zh}`}>
            {named(one, language)}
            {n === says.length - 1 && missing.length > 0 && (
              <span className="k-muted"> ({listed(missing.map(say))})</span>
            )}
          </li>
        )),
      )}
    </ul>
  );
};
