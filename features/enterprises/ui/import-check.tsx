import { useState } from 'react';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseImport, remapImport, runImport } from '../contract.ts';
import { isSameMapping } from './import-draft.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportPreview } from './import-preview.tsx';
import { importWords } from './import-words.ts';
import { StopImport } from './stop-import.tsx';

const TOUCHED = [
  'getEnterpriseImport',
  'listEnterpriseImports',
  'listEnterprises',
  'listEnterpriseChoices',
] as const;

/** Why it cannot be run as it stands; null when it can. */
const hindrance = (of: EnterpriseImport, dirty: boolean) => {
  if (dirty) return 'mustApply';
  if (of.mapping.name === undefined) return 'needsName';
  return of.toCreate + of.toUpdate === 0 ? 'nothingToDo' : null;
};

/** The columns' meaning on the left, what each row would do on the right, and one button that does it. */
export const ImportCheck = ({ of }: { of: EnterpriseImport }) => {
  const t = useWords(importWords);
  const [draft, setDraft] = useState(of.mapping);
  const remap = useTell(remapImport, { touches: TOUCHED });
  const run = useTell(runImport, { touches: TOUCHED });
  const params = { importId: of.id };
  const why = hindrance(of, !isSameMapping(draft, of.mapping));
  const count = of.toCreate + of.toUpdate;
  const problem = remap.problem ?? run.problem;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div className="k-line k-apart">
        <span className={why === 'needsName' || why === 'mustApply' ? 'k-warning' : 'k-muted'} role="status">
          {why && t(why)}
        </span>
        <span className="k-line">
          <StopImport of={of} />
          <Button
            kind="main"
            icon="check"
            busy={run.busy}
            disabled={why !== null || remap.busy}
            onPress={() => run.tell({ params })}
          >
            {t('run', { count })}
          </Button>
        </span>
      </div>
      <Beside
        wide
        aside={
          <ImportMapping
            of={of}
            draft={draft}
            busy={remap.busy}
            onChange={setDraft}
            onApply={() => remap.tell({ params, body: { mapping: draft } }, { ifMatch: of.revision })}
            onSheet={(sheetName) =>
              remap.tell({ params, body: { mapping: {}, sheetName } }, { ifMatch: of.revision })
            }
          />
        }
      >
        {of.mapping.name === undefined ? (
          <Empty icon="columns" title={t('needsName')} hint={t('needsNameHint')} />
        ) : (
          <ImportPreview of={of} />
        )}
      </Beside>
    </>
  );
};
