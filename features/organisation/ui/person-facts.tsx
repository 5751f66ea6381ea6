import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities, listLines, type Person } from '../contract.ts';
import { words } from './words.ts';

/** For readers who may not change it. */
export const PersonFacts = ({ of }: { of: Person }) => {
  const t = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const language = useLanguage();
  const listed = useListed();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const tongues = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const competence = (code: string): string => {
    const line = lines.find((one) => one.code === code);
    return line ? named(line.name, language) : code;
  };
  return (
    <Facts
      facts={[
        { label: t('latinName'), value: of.latinName },
        { label: t('post'), value: of.post },
        { label: t('unit'), value: of.unitName },
        { label: t('rank'), value: of.rank },
        { label: t('competences'), value: listed(of.competences.map(competence)) || null },
        {
          label: t('languages'),
          value: listed(of.languages.map((code) => tongues.of(code) ?? code)) || null,
        },
        { label: t('drives'), value: t(of.drives ? 'yes' : 'no') },
        { label: t('homeCity'), value: cityNamed(cities, of.homeCity) },
        { label: t('phone'), value: of.phone },
        { label: t('joinedOn'), value: of.joinedOn },
        { label: t('leftOn'), value: of.leftOn },
      ]}
    />
  );
};
