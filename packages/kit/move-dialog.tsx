import { useState } from 'react';
import { Button } from './button.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Dialog } from './dialog.tsx';
import { Form, FormGrid } from './form.tsx';
import { TimeField } from './time-field.tsx';
import { type Movable, type Place, startAt, type TimeDay, type TimeRow } from './time-table-shape.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface MoveDialogProps {
  what: Movable;
  rows: readonly TimeRow[];
  days: readonly TimeDay[];
  step: number;
  onMove: (to: Place) => void;
  onClose: () => void;
}

/** The same move without dragging: choose row, day and time. */
export const MoveDialog = ({ what, rows, days, step, onMove, onClose }: MoveDialogProps) => {
  const t = useWords(kitWords);
  const [rowId, setRow] = useState(what.at?.rowId ?? rows[0]?.id ?? '');
  const [on, setOn] = useState<string>(what.at?.day ?? days[0]?.day ?? '');
  const day = days.find((one) => one.day === on);
  const [start, setStart] = useState<number | null>(what.at?.start ?? day?.from ?? null);
  const finish = (): void => {
    if (!day || start === null) return;
    const share = (start - day.from) / (day.to - day.from);
    onMove({ rowId, day: day.day, start: startAt(share, day, { minutes: what.minutes, step }) });
  };
  return (
    <Dialog title={`${t('moveTo')} ${what.label}`} open onClose={onClose}>
      <Form
        onSubmit={finish}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit disabled={!day || start === null}>
              {t('move')}
            </Button>
          </>
        }
      >
        <ChoiceField
          label={t('squad')}
          value={rowId}
          onChange={setRow}
          choices={rows.map((row) => ({ value: row.id, label: row.label }))}
        />
        <FormGrid>
          <ChoiceField
            label={t('day')}
            value={on}
            onChange={setOn}
            choices={days.map((one) => ({ value: one.day, label: one.label }))}
          />
          <TimeField label={t('start')} value={start} onChange={setStart} />
        </FormGrid>
      </Form>
    </Dialog>
  );
};
