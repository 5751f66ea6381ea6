import { Asked } from '../../../packages/kit/asked.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { getAnalysisLines, setAnalysisLines } from '../analysis-contract.ts';
import { analysisWords as words } from './analysis-words.ts';

/** Which lines a partner analyses every week. */
export const AnalysisLinesCard = ({ partnerId }: { partnerId: string }) => {
  const t = useWords(words);
  const toast = useToast();
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const asked = useAsk(getAnalysisLines, { params: { id: partnerId } });
  const save = useTell(setAnalysisLines, {
    touches: ['getAnalysisLines', 'listAnalyses'],
    onDone: () => toast(t('linesSet')),
  });
  return (
    <Card title={t('linesAsked')}>
      {save.problem && <ProblemNote problem={save.problem} />}
      <Asked of={asked} lines={2}>
        {({ lineIds, can }) => (
          <div className="k-stack">
            {lines.map((line) => (
              <CheckField
                key={line.id}
                label={named(line.name, language)}
                value={lineIds.includes(line.id)}
                disabled={!can.edit || save.busy}
                onChange={(on) =>
                  save.tell({
                    params: { id: partnerId },
                    body: { lineIds: on ? [...lineIds, line.id] : lineIds.filter((id) => id !== line.id) },
                  })
                }
              />
            ))}
          </div>
        )}
      </Asked>
    </Card>
  );
};
