import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';

/** On an enterprise's page: what it asks for, and what stands in the way of its projects. */
export const Panel = ({ id }: PanelProps) => <ObstaclesCard on={{ enterpriseId: id }} />;
