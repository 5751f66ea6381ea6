import { Badge } from '../../../packages/kit/badge.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import './campaigns.css';
import { useCompetences } from './use-names.ts';

interface CompetencesProps {
  of: readonly string[];
  /** Only industry lines: languages and the rest are said elsewhere. */
  linesOnly?: boolean;
}

/** What somebody brings: industry lines as badges, languages and the rest in words. */
export const CompetenceBadges = ({ of, linesOnly = false }: CompetencesProps) => {
  const { say, isLine } = useCompetences();
  const listed = useListed();
  const lines = of.filter(isLine);
  const others = linesOnly ? [] : of.filter((one) => !isLine(one));
  if (linesOnly && lines.length === 0) return null;
  if (of.length === 0) return <span className="k-muted">–</span>;
  return (
    <span className="cmp-badges">
      {lines.map((one) => (
        <Badge key={one}>{say(one)}</Badge>
      ))}
      {others.length > 0 && <span className="k-muted">{listed(others.map(say))}</span>}
    </span>
  );
};
