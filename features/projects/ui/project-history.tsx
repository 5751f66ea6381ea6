import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Stage, StageChange } from '../contract.ts';
import { words } from './words.ts';

interface ProjectHistoryProps {
  history: readonly StageChange[];
  stages: readonly Stage[];
}

/** The way so far, newest first: each step with what showed it, or why it went back. */
export const ProjectHistory = ({ history, stages }: ProjectHistoryProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const stageOf = (code: string | null) => stages.find((one) => one.code === code);
  const nameOf = (code: string | null): string => {
    const stage = stageOf(code);
    return stage ? named(stage.name, language) : (code ?? '');
  };
  const say = (change: StageChange): string => {
    const ends = { from: nameOf(change.from), to: nameOf(change.to) };
    if (change.from === null) return t('began', ends);
    return t(change.backward ? 'wentBack' : 'wentForward', ends);
  };
  const toneOf = (change: StageChange) =>
    change.backward ? 'amber' : stageOf(change.to)?.kind === 'side' ? 'grey' : 'green';
  return (
    <Card title={t('history')}>
      <Timeline
        label={t('history')}
        items={history.toReversed().map((change) => ({
          id: change.id,
          when: sayInstant(change.at),
          by: change.byName,
          title: say(change),
          tone: toneOf(change),
          body: (change.reason || change.evidence) && (
            <p className="k-prose">{change.reason || change.evidence}</p>
          ),
        }))}
      />
    </Card>
  );
};
