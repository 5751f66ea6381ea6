import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Missing } from './missing.ts';
import { words } from './words.ts';

/** Says exactly what closing still takes, while there is still somebody to ask. */
export const StillMissing = ({ missing }: { missing: readonly Missing[] }) => {
  const t = useWords(words);
  return (
    <div className={missing.length > 0 ? 'r-missing' : 'r-missing is-ready'} role="status">
      {missing.length > 0 ? (
        <>
          <strong>{t('toClose')}</strong>
          <ul>
            {missing.map((one) => (
              <li key={one}>{t(`missing_${one}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        t('readyToClose')
      )}
    </div>
  );
};
