import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign } from '../contract.ts';
import { words } from './squad-words.ts';

interface AskProps {
  campaign: Campaign;
  waveId: string;
  squads: number;
  /** Something has been proposed already. */
  again: boolean;
  busy: boolean;
  onWave: (id: string) => void;
  onSquads: (count: number) => void;
  onAsk: () => void;
}

/** For which wave, and how many squads. */
export const ProposalAsk = (props: AskProps) => {
  const t = useWords(words);
  return (
    <>
      <p className="k-muted">{t('proposeHint')}</p>
      <FormGrid>
        <ChoiceField
          label={t('wave')}
          empty={t('noWave')}
          value={props.waveId}
          choices={props.campaign.waves.map((wave) => ({ value: wave.id, label: wave.name }))}
          onChange={props.onWave}
        />
        <NumberField
          label={t('howMany')}
          min={1}
          max={100}
          value={props.squads}
          onChange={(count) => props.onSquads(count ?? 1)}
        />
      </FormGrid>
      <div>
        <Button kind={props.again ? 'plain' : 'main'} icon="layers" busy={props.busy} onPress={props.onAsk}>
          {t(props.again ? 'askAgain' : 'ask')}
        </Button>
      </div>
    </>
  );
};
