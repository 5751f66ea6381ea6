import { Card } from '../../../../packages/kit/card.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Comparison } from '../../contract.ts';
import './compare.css';
import { changesIn, countsOf, toldBySquad } from './comparison-shape.ts';
import { words } from './words.ts';

const READABLE = 12;

/** Who would hear of it: hosts by number, the squads' own people by name. */
export const ToldCard = ({ of }: { of: Comparison }) => {
  const t = useWords(words);
  const comma = useLanguage() === 'en' ? ', ' : '、';
  const counts = countsOf(of.visits);
  const hosts = changesIn(counts);
  const squads = toldBySquad(of.toldPeople);
  const { onlyBefore: lost, onlyAfter: gained, moved } = counts;
  return (
    <Card title={t('toldTitle')}>
      {hosts + squads.length === 0 ? (
        <p className="k-muted">{t('toldNobody')}</p>
      ) : (
        <div className="cp-told">
          <p>
            <strong>{t('toldHosts', { count: hosts })}</strong>
            <span className="k-muted">{t('toldHostsSaid', { lost, moved, gained })}</span>
          </p>
          <p>
            <strong>{t('toldPeople', { count: of.toldPeople.length })}</strong>
          </p>
          <ul>
            {squads.slice(0, READABLE).map(({ squad, names }) => (
              <li key={squad}>
                <span className="k-muted">{squad}</span>
                <span>{names.join(comma)}</span>
              </li>
            ))}
          </ul>
          {squads.length > READABLE && (
            <p className="k-muted">{t('moreSquads', { count: squads.length - READABLE })}</p>
          )}
        </div>
      )}
    </Card>
  );
};
