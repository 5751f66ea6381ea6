import { Page as Frame } from '../../../packages/kit/page.tsx';
import { Tabs } from '../../../packages/kit/tabs.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CommandModel } from './command-model.tsx';
import { words as commandWords } from './command-words.ts';
import { HandOvers } from './hand-overs.tsx';
import { People } from './people.tsx';
import { Units } from './units.tsx';
import { words } from './words.ts';

const PARTS = ['command', 'handOvers', 'units', 'people'] as const;

/** Who leads, which units there are, and who serves in them. */
export const Page = () => {
  const t = useWords(words);
  const say = useWords(commandWords);
  const [{ part }, change] = useFilters({ part: 'command', unitId: '' });
  const shown = PARTS.find((one) => one === part) ?? 'command';
  return (
    <Frame title={t('organisation')} note={t('note')}>
      <Tabs
        label={t('parts')}
        value={shown}
        onChange={(key) => change({ part: key })}
        tabs={PARTS.map((key) => ({ key, label: key === 'handOvers' ? say(key) : t(key) }))}
      >
        {shown === 'command' && <CommandModel />}
        {shown === 'handOvers' && <HandOvers />}
        {shown === 'units' && <Units onPeople={(unitId) => change({ part: 'people', unitId })} />}
        {shown === 'people' && <People />}
      </Tabs>
    </Frame>
  );
};
