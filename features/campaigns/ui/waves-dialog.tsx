import { useState } from 'react';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, setWaves } from '../contract.ts';
import './campaigns.css';
import { words } from './words.ts';

interface Draft {
  id?: string;
  name: string;
  startsOn: Day;
  endsOn: Day;
}

const WORKING_WEEK = 4;
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const next = (waves: readonly Draft[], campaign: Campaign): Draft => {
  const last = waves.at(-1);
  const startsOn = last ? earlier(addDays(last.endsOn, 1), campaign.endsOn) : campaign.startsOn;
  return { name: '', startsOn, endsOn: earlier(addDays(startsOn, WORKING_WEEK), campaign.endsOn) };
};

interface RowProps {
  wave: Draft;
  at: number;
  campaign: Campaign;
  onChange: (some: Partial<Draft>) => void;
  onRemove: () => void;
}

const WaveRow = ({ wave, at, campaign, onChange, onRemove }: RowProps) => {
  const t = useWords(words);
  const frame = { from: campaign.startsOn, to: campaign.endsOn };
  return (
    <div className="cmp-editor-row" role="group" aria-label={wave.name || t('wave')}>
      <FormGrid>
        <TextField
          label={t('wave')}
          name={`waves.${at}.name`}
          value={wave.name}
          maxLength={40}
          onChange={(name) => onChange({ name })}
        />
        <DayField
          label={t('startsOn')}
          name={`waves.${at}.startsOn`}
          required
          value={wave.startsOn}
          {...frame}
          onChange={(startsOn) => startsOn && onChange({ startsOn })}
        />
        <DayField
          label={t('endsOn')}
          name={`waves.${at}.endsOn`}
          required
          value={wave.endsOn}
          {...frame}
          onChange={(endsOn) => endsOn && onChange({ endsOn })}
        />
      </FormGrid>
      <IconButton icon="trash" label={t('removeWave', { name: wave.name })} onPress={onRemove} />
    </div>
  );
};

/** CMP-4, CMP-5 Says all waves at once: they lie inside the campaign and do not overlap. */
export const WavesDialog = ({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [waves, setAll] = useState<readonly Draft[]>(campaign.waves);
  const save = useTell(setWaves, {
    touches: ['getCampaign'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const send = (): void =>
    save.tell({ params: { id: campaign.id }, body: { waves: [...waves] } }, { ifMatch: campaign.revision });
  return (
    <Dialog wide open title={t('editWaves')} onClose={onClose}>
      <Form
        problem={save.problem}
        onSubmit={send}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={waves.some((wave) => !wave.name.trim())}>
              {t('save')}
            </Button>
          </>
        }
      >
        {waves.map((wave, at) => (
          <WaveRow
            key={wave.id ?? at}
            wave={wave}
            at={at}
            campaign={campaign}
            onChange={(some) =>
              setAll(waves.map((other) => (other === wave ? { ...other, ...some } : other)))
            }
            onRemove={() => setAll(waves.filter((other) => other !== wave))}
          />
        ))}
        <div>
          <Button small icon="plus" onPress={() => setAll([...waves, next(waves, campaign)])}>
            {t('addWave')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
