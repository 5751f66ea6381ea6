import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, Squad, SquadStatus } from '../contract.ts';
import './campaigns.css';
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

interface Filters {
  state: string;
  wave: string;
}

const inWave = (squad: Squad, wave: string): boolean => wave === '' || squad.waveId === wave;

export const isWanted = (squad: Squad, { state, wave }: Filters): boolean => {
  const known = ALL_STATES.find((one) => one === state);
  return inWave(squad, wave) && (!known || stands(squad, known));
};

interface FiltersProps {
  campaign: Campaign;
  squads: readonly Squad[];
  filters: Filters;
  onChange: (some: Partial<Filters>) => void;
}

/** How squads stand, with how many of each, and in which wave. */
export const SquadFilters = ({ campaign, squads, filters, onChange }: FiltersProps) => {
  const t = useWords(words);
  const counted = squads.filter((squad) => inWave(squad, filters.wave));
  return (
    <>
      <FilterBar
        label={t('state')}
        value={filters.state}
        onChange={(state) => onChange({ state })}
        chips={ALL_STATES.map((one) => ({
          value: one,
          label: t(`state-${one}`),
          tone: TONE[one],
          count: counted.filter((squad) => stands(squad, one)).length,
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
            onChange={(wave) => onChange({ wave })}
          />
        </div>
      )}
    </>
  );
};
