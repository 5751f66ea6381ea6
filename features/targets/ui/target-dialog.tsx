import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Cell, type ScopeRow, setTarget } from '../contract.ts';
import { type Metric, metricFacts } from '../rules/metrics.ts';
import { words } from './words.ts';

export interface TargetChosen {
  readonly row: ScopeRow;
  readonly cell: Cell;
}

interface TargetDialogProps extends TargetChosen {
  metric: Metric;
  year: number;
  onClose: () => void;
}

/** Sets one target, changes it or takes it away. */
export const TargetDialog = ({ metric, year, row, cell, onClose }: TargetDialogProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const [amount, setAmount] = useState(cell.target);
  const set = useTell(setTarget, {
    touches: ['listTargets', 'listLights', 'countLights'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const send = (wanted: number | null): void => {
    const { quarter, revision } = cell;
    const scope = { scopeKind: row.kind, scopeId: row.id };
    set.tell({ body: { metric, year, quarter, ...scope, amount: wanted, revision } });
  };
  const period = cell.quarter === null ? String(year) : t('quarter', { n: cell.quarter });
  const title = t('editTarget', { scope: named(row.name, language), period });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        problem={set.problem}
        fields={['amount']}
        onSubmit={() => amount !== null && send(amount)}
        footer={
          <>
            {cell.target !== null && (
              <Button kind="danger" busy={set.busy} onPress={() => send(null)}>
                {t('remove')}
              </Button>
            )}
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={set.busy} disabled={amount === null || amount === cell.target}>
              {t('save')}
            </Button>
          </>
        }
      >
        {cell.updatedAt && (
          <p className="k-muted">
            {t('setBy', { name: cell.updatedByName ?? '', when: sayInstant(cell.updatedAt) })}
          </p>
        )}
        <NumberField
          required
          label={t(`amount_${metricFacts(metric).unit}`)}
          name="amount"
          min={1}
          max={1_000_000_000}
          value={amount}
          onChange={setAmount}
        />
      </Form>
    </Dialog>
  );
};
