import { classNames } from './class-names.ts';
import './tier-chart.css';

export interface TierNode {
  key: string;
  /** The post. */
  post: string;
  /** Who holds it; null while nobody does. */
  name: string | null;
  notes?: readonly string[];
  onPress?: () => void;
}

interface TierChartProps {
  label: string;
  /** Highest first; each tier answers to the one above it. */
  tiers: readonly { key: string; nodes: readonly TierNode[] }[];
  /** Said where nobody holds a post. */
  vacant: string;
}

const Node = ({ node, vacant }: { node: TierNode; vacant: string }) => {
  const look = classNames('k-tier-node', node.name === null && 'is-vacant');
  const inside = (
    <>
      <span className="k-tier-post">{node.post}</span>
      <span className="k-tier-name">{node.name ?? vacant}</span>
      {node.notes?.map((note) => (
        <span key={note} className="k-tier-note">
          {note}
        </span>
      ))}
    </>
  );
  if (!node.onPress) return <div className={look}>{inside}</div>;
  return (
    <button type="button" className={look} onClick={node.onPress}>
      {inside}
    </button>
  );
};

/** Who answers to whom, tier by tier: a command model, a chain of escalation. */
export const TierChart = ({ label, tiers, vacant }: TierChartProps) => (
  <ol className="k-tiers" aria-label={label}>
    {tiers.map((tier) => (
      <li key={tier.key}>
        <ul className="k-tier">
          {tier.nodes.map((node) => (
            <li key={node.key}>
              <Node node={node} vacant={vacant} />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
