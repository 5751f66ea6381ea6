import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanFault } from '../../contract.ts';
import './plan.css';
import { words } from './words.ts';

interface FaultsProps {
  faults: readonly PlanFault[];
  onOpen?: (visitId: string) => void;
}

/** What is wrong, a sentence and its rule each; one about a visit leads to it. */
export const Faults = ({ faults, onOpen }: FaultsProps) => {
  const t = useWords(words);
  if (faults.length === 0)
    return (
      <p className="k-line p-fine">
        <Icon name="check" size={15} />
        {t('faultsNone')}
      </p>
    );
  return (
    <ul className="p-faults">
      {faults.map((fault) => {
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
    </ul>
  );
};
