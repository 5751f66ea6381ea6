import { useState } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanFault } from '../../contract.ts';
import './plan.css';
import { words } from './words.ts';

interface FaultsProps {
  faults: readonly PlanFault[];
  onOpen?: (visitId: string) => void;
}

const READABLE = 6;

/** The same sentence said of several days or people is said once. */
const onceEach = (faults: readonly PlanFault[]): PlanFault[] => [
  ...new Map(faults.map((one) => [`${one.rule}${one.detail}`, one])).values(),
];

/** What is wrong, a sentence and its rule each; one about a visit leads to it. */
export const Faults = ({ faults, onOpen }: FaultsProps) => {
  const t = useWords(words);
  const [all, setAll] = useState(false);
  const each = onceEach(faults);
  const shown = all ? each : each.slice(0, READABLE);
  if (faults.length === 0)
    return (
      <p className="k-line p-fine">
        <Icon name="check" size={15} />
        {t('faultsNone')}
      </p>
    );
  return (
    <ul className="p-faults">
      {shown.map((fault) => {
        const { visitId } = fault;
        return (
          <li key={`${fault.rule}${fault.detail}`}>
            <span>
              {visitId && onOpen ? (
                <button type="button" className="p-link" onClick={() => onOpen(visitId)}>
                  {fault.detail}
                </button>
              ) : (
                fault.detail
              )}
            </span>
            <small>{fault.rule}</small>
          </li>
        );
      })}
      {each.length > shown.length && (
        <li>
          <Button kind="quiet" small onPress={() => setAll(true)}>
            {t('changesMore', { count: each.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
};
