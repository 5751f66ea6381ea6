import { Card } from '../../../packages/kit/card.tsx';
import { Progress } from '../../../packages/kit/progress.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { EnterpriseImport } from '../contract.ts';
import { importWords } from './import-words.ts';

/** The sheet is being read (nobody knows its length yet) or carried out (everybody does). */
export const ImportUnderWay = ({ of }: { of: EnterpriseImport }) => {
  const t = useWords(importWords);
  const all = of.toCreate + of.toUpdate;
  return (
    <Card>
      <div className="k-stack">
        {of.status === 'running' ? (
          <Progress
            label={t('running')}
            share={all === 0 ? 1 : of.rowsDone / all}
            text={t('rowsDone', { done: sayNumber(of.rowsDone), all: sayNumber(all) })}
          />
        ) : (
          <Progress
            label={t('readingRows')}
            share={null}
            text={t('rowsRead', { count: sayNumber(of.rowsRead) })}
          />
        )}
        <p className="k-hint">{t(of.status === 'running' ? 'runningHint' : 'readingHint')}</p>
      </div>
    </Card>
  );
};
