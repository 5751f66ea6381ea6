import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Problem } from '../../../packages/kit/problem.ts';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { importWords } from './import-words.ts';

/** A sheet that could not be read: the rule's own sentence says why and what to do. */
export const ImportRefused = ({ refused }: { refused: { rule: string; detail: string } }) => {
  const t = useWords(importWords);
  const { rule, detail } = refused;
  return (
    <Card title={t('refusedTitle')}>
      <div className="k-stack">
        <ProblemNote problem={new Problem({ status: 422, rule, detail })} />
        <div className="k-line k-apart">
          <span className="k-muted">{t('refusedAdvice')}</span>
          <Button kind="main" icon="upload" to="/enterprises/import">
            {t('uploadAgain')}
          </Button>
        </div>
      </div>
    </Card>
  );
};
