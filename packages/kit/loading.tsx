import './states.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** The shape of what is coming, in lines. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const t = useWords(kitWords);
  return (
    <div className="k-loading" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className="k-bone" />
      ))}
    </div>
  );
};
