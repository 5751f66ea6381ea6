import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, listSquads, type Squad, type SquadStatus } from '../contract.ts';
import './campaigns.css';
import { ProposalDrawer } from './proposal-drawer.tsx';
import { SquadCard } from './squad-card.tsx';
import { SquadDrawer } from './squad-drawer.tsx';
import { words } from './squad-words.ts';
import { SQUAD_TONE } from './tones.ts';

const STATES = {
  forming: ['forming'],
  cleared: ['cleared'],
  away: ['departed', 'onRoad'],
  suspended: ['suspended'],
  back: ['returned', 'debriefed'],
} as const satisfies Record<string, readonly SquadStatus[]>;
type State = keyof typeof STATES;
const ALL_STATES: readonly State[] = ['forming', 'cleared', 'away', 'suspended', 'back'];
const TONE = {
  forming: SQUAD_TONE.forming,
  cleared: SQUAD_TONE.cleared,
  away: SQUAD_TONE.onRoad,
  suspended: SQUAD_TONE.suspended,
  back: SQUAD_TONE.returned,
} as const;

const stands = (squad: Squad, state: State): boolean => STATES[state].some((one) => one === squad.status);

/** The squads of a campaign: at most three seats each, and what keeps each from its next step. */
export const SquadsPart = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const [filters, change] = useFilters({ state: '', wave: '', squad: '' });
  const [doing, setDoing] = useState<'form' | 'propose' | null>(null);
  const asked = useAsk(listSquads, { params: { id: campaign.id }, query: {} });
  const all = asked.reply?.items.filter((one) => one.status !== 'disbanded');
  const state = ALL_STATES.find((one) => one === filters.state);
  const inWave = all?.filter((one) => filters.wave === '' || one.waveId === filters.wave);
  const shown = inWave?.filter((one) => !state || stands(one, state));
  const can = asked.reply?.can;
  const mayForm = can?.edit === true && campaign.status !== 'closed';
  const edited = all?.find((one) => one.id === filters.squad);
  const buttons = mayForm && (
    <>
      <Button small icon="layers" onPress={() => setDoing('propose')}>
        {t('propose')}
      </Button>
      <Button small kind="main" icon="plus" onPress={() => setDoing('form')}>
        {t('form')}
      </Button>
    </>
  );
  return (
    <div className="k-stack">
      <Toolbar label={t('squads')} actions={buttons}>
        <FilterBar
          label={t('state')}
          value={filters.state}
          onChange={(wanted) => change({ state: wanted })}
          chips={ALL_STATES.map((one) => ({
            value: one,
            label: t(`state-${one}`),
            tone: TONE[one],
            count: inWave?.filter((squad) => stands(squad, one)).length ?? 0,
          }))}
        />
        {campaign.waves.length > 0 && (
          <div className="cmp-filter">
            <ChoiceField
              bare
              label={t('wave')}
              empty={t('allWaves')}
              value={filters.wave}
              choices={campaign.waves.map((wave) => ({ value: wave.id, label: wave.name }))}
              onChange={(wave) => change({ wave })}
            />
          </div>
        )}
      </Toolbar>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.loading && <Loading lines={8} />}
      {shown?.length === 0 && (
        <div className="cmp-panel">
          {all?.length === 0 ? (
            <Empty icon="squad" title={t('none')} hint={t('noneHint')}>
              <span className="k-line">{buttons}</span>
            </Empty>
          ) : (
            <Empty icon="squad" title={t('noneFound')} />
          )}
        </div>
      )}
      <ul className="cmp-squads">
        {can &&
          shown?.map((squad) => (
            <SquadCard
              key={squad.id}
              squad={squad}
              campaign={campaign}
              can={can}
              onEdit={() => change({ squad: squad.id })}
            />
          ))}
      </ul>
      {doing === 'propose' && <ProposalDrawer campaign={campaign} onClose={() => setDoing(null)} />}
      {doing === 'form' && <SquadDrawer campaign={campaign} squad={null} onClose={() => setDoing(null)} />}
      {edited && mayForm && (
        <SquadDrawer
          key={edited.id}
          campaign={campaign}
          squad={edited}
          onClose={() => change({ squad: '' })}
        />
      )}
    </div>
  );
};
