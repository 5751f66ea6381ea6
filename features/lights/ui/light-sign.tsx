import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { partWith } from '../../../packages/kit/part-with.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listSigns } from '../contract.ts';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

/** A project's strongest light in a list; nothing for one that is not lit. */
export const Panel = ({ id, among }: PanelProps) => {
  const t = useWords(words);
  const { reply } = useAsk(listSigns, { query: { ids: partWith(among, id).join(',') } });
  const one = reply?.items.find((each) => each.id === id);
  if (!one) return null;
  return (
    <StatusTag tone={LIGHT_TONE[one.light]}>
      {one.count > 1 ? `${t(one.light)} ×${one.count}` : t(one.light)}
    </StatusTag>
  );
};
