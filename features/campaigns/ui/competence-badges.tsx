import { Badge } from '../../../packages/kit/badge.tsx';
import { useCompetences } from './use-names.ts';

export const CompetenceBadges = ({ of }: { of: readonly string[] }) => {
  const { say } = useCompetences();
  if (of.length === 0) return <span className="k-muted">–</span>;
  return (
    <span className="cmp-badges">
      {of.map((one) => (
        <Badge key={one}>{say(one)}</Badge>
      ))}
    </span>
  );
};
