import { useState } from 'react';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import type { Tone } from '../../../../packages/kit/tone.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { words } from './words.ts';

type Change = NonNullable<PlanDetail['changes']>[number];
const TONE: Readonly<Record<Change['kind'], Tone>> = {
  added: 'green',
  removed: 'red',
  moved: 'amber',
  members: 'violet',
};
const READABLE = 12;

/** What is different, in words. */
export const Changes = ({
  changes,
  onOpen,
}: {
  changes: readonly Change[];
  onOpen?: (visitId: string) => void;
}) => {
  const t = useWords(words);
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, READABLE);
  return (
    <ul className="p-changes">
      {shown.map((change) => {
        const { visitId } = change;
        return (
          <li key={`${change.kind}${visitId}${change.squadId}${change.sentence}`}>
            <Badge tone={TONE[change.kind]}>{t(change.kind)}</Badge>
            {visitId && onOpen ? (
              <button type="button" className="p-link" onClick={() => onOpen(visitId)}>
                {change.sentence}
              </button>
            ) : (
              <span>{change.sentence}</span>
            )}
          </li>
        );
      })}
      {changes.length > shown.length && (
        <li>
          <Button kind="quiet" small onPress={() => setAll(true)}>
            {t('changesMore', { count: changes.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
};
