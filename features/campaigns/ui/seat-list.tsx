import { Badge } from '../../../packages/kit/badge.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { SquadMember } from '../contract.ts';
import './campaigns.css';
import { CompetenceBadges } from './competence-badges.tsx';
import { words } from './squad-words.ts';
import { StandingTag } from './standing-tag.tsx';
import { useCities, useCompetences } from './use-names.ts';

/** SQD-1 A squad has three seats and no more. */
export const SEATS = 3;

const Seat = ({ member }: { member: SquadMember }) => {
  const t = useWords(words);
  const cities = useCities();
  const { say, isLine } = useCompetences();
  const listed = useListed();
  const others = member.competences.filter((one) => !isLine(one)).map(say);
  const facts = [
    member.post,
    t('rankOf', { rank: member.rank }),
    cities.say(member.homeCity),
    listed(others),
  ];
  const said = facts.filter(Boolean).join(' · ');
  return (
    <li className="cmp-seat">
      <span className="cmp-seat-name">
        <strong>{member.name}</strong>
        {member.leader && <Badge tone="blue">{t('leader')}</Badge>}
        <CompetenceBadges of={member.competences.filter(isLine)} linesOnly />
      </span>
      <StandingTag standing={member.standing} />
      <span className="cmp-seat-more k-muted" title={said}>
        {said}
      </span>
    </li>
  );
};

/** Who sits in a squad, the leader first; empty seats show that there is room. */
export const SeatList = ({ members }: { members: readonly SquadMember[] }) => {
  const t = useWords(words);
  const empty = Array.from({ length: Math.max(0, SEATS - members.length) }, (_, n) => n);
  return (
    <ol className="cmp-seats">
      {members.map((member) => (
        <Seat key={member.personId} member={member} />
      ))}
      {empty.map((n) => (
        <li key={n} className="cmp-seat is-empty">
          {t('emptySeat')}
        </li>
      ))}
    </ol>
  );
};
