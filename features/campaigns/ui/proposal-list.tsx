import { Badge } from '../../../packages/kit/badge.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { SquadProposal } from '../contract.ts';
import './campaigns.css';
import { CompetenceBadges } from './competence-badges.tsx';
import { ProposedNeeds } from './proposed-needs.tsx';
import { words } from './squad-words.ts';
import { useCities } from './use-names.ts';

type Proposed = SquadProposal['squads'][number];

const ProposedSquad = ({
  of,
  number,
  taken,
  onTake,
}: {
  of: Proposed;
  number: number;
  taken: boolean;
  onTake: (on: boolean) => void;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const cities = useCities();
  return (
    <li className={taken ? 'cmp-squad' : 'cmp-squad is-left'}>
      <header className="cmp-squad-head">
        <span className="cmp-squad-number k-figures">{t('number', { number })}</span>
        <h3>{t('proposedName', { city: cities.say(of.startCity) })}</h3>
        <CheckField label={t('take')} value={taken} onChange={onTake} />
      </header>
      <p className="cmp-squad-when k-figures">
        {sayShortDay(of.startsOn, language)} – {sayShortDay(of.endsOn, language)}
      </p>
      <p className="k-line">
        {of.members.map((member) => (
          <span key={member.personId} className="k-line">
            <strong>{member.name}</strong>
            {member.leader && <Badge tone="blue">{t('leader')}</Badge>}
          </span>
        ))}
      </p>
      <CompetenceBadges of={of.competences} />
      {of.why.map((why) => (
        <p key={why.zh} className="k-muted">
          {named(why, language)}
        </p>
      ))}
      <ProposedNeeds of={of.reliance} />
    </li>
  );
};

interface ListProps {
  proposal: SquadProposal;
  asked: number;
  /** The number that the first of them would get. */
  first: number;
  /** Which of them are not taken. */
  left: ReadonlySet<number>;
  onLeave: (left: ReadonlySet<number>) => void;
}

export const ProposalList = ({ proposal, asked, first, left, onLeave }: ListProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const { squads, leftOut } = proposal;
  if (squads.length === 0) return <Empty icon="squad" title={t('noProposal')} />;
  const take = (n: number, on: boolean): void =>
    onLeave(new Set(on ? [...left].filter((one) => one !== n) : [...left, n]));
  return (
    <>
      {squads.length < asked && (
        <p className="cmp-told">{t('fewer', { wanted: asked, count: squads.length })}</p>
      )}
      <ul className="cmp-squads">
        {squads.map((squad, n) => (
          <ProposedSquad
            key={squad.memberIds.join()}
            of={squad}
            number={first + n}
            taken={!left.has(n)}
            onTake={(on) => take(n, on)}
          />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <details>
          <summary>{t('leftOut', { count: leftOut.length })}</summary>
          <ul className="cmp-lines">
            {leftOut.map((one) => (
              <li key={one.personId} className="cmp-line">
                <strong>{one.name}</strong>
                <span className="k-muted">{named(one.why, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
