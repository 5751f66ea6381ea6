import { Link } from 'react-router';
import { Card } from '../../../packages/kit/card.tsx';
import { type Fact, Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import type { Information } from '../contract.ts';
import { words } from './words.ts';

const PLACE = { project: '/projects/', enterprise: '/enterprises/' } as const;

const About = ({ of }: { of: Information['about'] }) => {
  if (!of) return '–';
  if (of.kind === 'partner') return of.name;
  return (
    <>
      <Link to={`${PLACE[of.kind]}${of.id}`}>{of.name}</Link>
      {of.kind === 'project' && of.enterpriseName && <div className="k-muted">{of.enterpriseName}</div>}
    </>
  );
};

/** Where it came from, what it is about, and in whose hands it is. */
export const ItemFacts = ({ of }: { of: Information }) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const line = lines.find((one) => one.id === of.lineId);
  const facts: Fact[] = [
    { label: t('from'), value: `${of.fromName} · ${t(`via_${of.via}`)}` },
    { label: t('received'), value: sayInstant(of.receivedAt) },
    { label: t('about'), value: <About of={of.about} /> },
    { label: t('line'), value: line ? named(line.name, language) : '–' },
    of.takenByName
      ? { label: t('takenBy'), value: of.takenByName }
      : { label: t('waitsFor'), value: of.waitsFor.join('、') || '–' },
    { label: t('due'), value: sayInstant(of.dueAt) },
    { label: t('secrecy'), value: t(`secrecyHint_${of.secrecy}`), wide: true },
    ...(of.secrecy === 'RESTRICTED'
      ? [{ label: t('readers'), value: of.readers.join('、') || '–', wide: true }]
      : []),
  ];
  return (
    <Card title={t('whoHas')}>
      <Facts facts={facts} />
    </Card>
  );
};
