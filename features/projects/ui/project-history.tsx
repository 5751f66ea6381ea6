import { linkTo } from '../../../packages/kit/ask.ts';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { downloadFile } from '../../../platform/files/contract.ts';
import type { Stage, StageChange } from '../contract.ts';
import { words } from './words.ts';

interface ProjectHistoryProps {
  history: readonly StageChange[];
  stages: readonly Stage[];
}

/** What showed a step, or why it went back, with its files. */
const Shown = ({ of }: { of: StageChange }) => {
  const said = of.reason || of.evidence;
  return (
    <>
      {said && <p className="k-prose">{said}</p>}
      {of.files.map((file) => (
        <p key={file.id}>
          <a href={linkTo(downloadFile, { params: { fileId: file.id } })} download>
            {file.name}
          </a>
        </p>
      ))}
    </>
  );
};

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
          body: <Shown of={change} />,
        }))}
      />
    </Card>
  );
};
