import { useState } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../../packages/kit/dialog.tsx';
import { Form } from '../../../../packages/kit/form.tsx';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Wave } from '../../../campaigns/contract.ts';
import { type PlanBrief, startPlanning } from '../../contract.ts';
import { words } from './words.ts';

interface AskPlannerProps {
  campaignId: string;
  waves: readonly Wave[];
  /** The version on the screen; null when there is none. */
  plan: PlanBrief | null;
  onStarted: (runId: string) => void;
  onClose: () => void;
}

const SECONDS = ['5', '15', '60'] as const;

/** How long, from where, for which wave. */
export const AskPlanner = ({ campaignId, waves, plan, onStarted, onClose }: AskPlannerProps) => {
  const t = useWords(words);
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('5');
  const [from, setFrom] = useState(plan ? plan.id : '');
  const [wave, setWave] = useState('');
  const start = useTell(startPlanning, { onDone: (run) => onStarted(run.id) });
  const ask = (): void =>
    start.tell({
      params: { campaignId },
      body: { seconds: Number(seconds), from: from || null, waveId: wave || null },
    });
  return (
    <Dialog title={t('askTitle')} open onClose={onClose}>
      <Form
        onSubmit={ask}
        problem={start.problem}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={start.busy}>
              {t('start')}
            </Button>
          </>
        }
      >
        <p className="k-muted">{t('askHint')}</p>
        <ChoiceField
          label={t('seconds')}
          value={seconds}
          onChange={(one) => one && setSeconds(one)}
          choices={SECONDS.map((one) => ({ value: one, label: t(`seconds${one}`) }))}
        />
        {plan && (
          <ChoiceField
            label={t('from')}
            value={from}
            empty={t('fromNew')}
            onChange={setFrom}
            choices={[{ value: plan.id, label: t('fromThis', { version: plan.version }) }]}
          />
        )}
        {waves.length > 0 && (
          <ChoiceField
            label={t('wave')}
            value={wave}
            empty={t('waveAll')}
            onChange={setWave}
            choices={waves.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
      </Form>
    </Dialog>
  );
};
