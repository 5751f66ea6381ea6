import { Facts } from '../../../packages/kit/facts.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities, type Person } from '../contract.ts';
import { words } from './words.ts';

/** For readers who may not change it. */
export const PersonFacts = ({ of }: { of: Person }) => {
  const t = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  return (
    <Facts
      facts={[
        { label: t('latinName'), value: of.latinName },
        { label: t('post'), value: of.post },
        { label: t('unit'), value: of.unitName },
        { label: t('rank'), value: of.rank },
        { label: t('competences'), value: of.competences.join('、') || null },
        { label: t('languages'), value: of.languages.join('、') || null },
        { label: t('drives'), value: t(of.drives ? 'yes' : 'no') },
        { label: t('homeCity'), value: cityNamed(cities, of.homeCity) },
        { label: t('phone'), value: of.phone },
        { label: t('joinedOn'), value: of.joinedOn },
        { label: t('leftOn'), value: of.leftOn },
      ]}
    />
  );
};
