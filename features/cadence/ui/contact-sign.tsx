import { useLanguage } from '../../../packages/kit/language.ts';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { partWith } from '../../../packages/kit/part-with.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listContactLights } from '../contract.ts';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

/** A project's light in a list; nothing for one under no policy. */
export const Panel = ({ id, among }: PanelProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const ids = partWith(among, id).join(',');
  const { reply } = useAsk(listContactLights, { query: { kind: 'project', ids } });
  const one = reply?.items.find((each) => each.id === id);
  if (!one) return null;
  return (
    <StatusTag tone={one.state === 'overdue' ? LIGHT_TONE[one.light] : 'green'}>
      {one.state === 'overdue'
        ? `${t(one.light)} · ${t('missed', { count: one.misses })}`
        : sayShortDay(one.owedOn, language)}
    </StatusTag>
  );
};
