import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named, useToday } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { endLightRule, type ListedLightRule } from '../contract.ts';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

/** The last day of a rule. */
export const StopRule = ({ of, onClose }: { of: ListedLightRule; onClose: () => void }) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const today = useToday();
  const [on, setOn] = useState<Day | null>(of.from > today ? of.from : today);
  const end = useTell(endLightRule, {
    touches: ['listLightRules', ...TOUCHES],
    onDone: () => {
      toast(t('stopped'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('stopTitle', { name: named(of.name, language) })} onClose={onClose}>
      <Form
        problem={end.problem}
        fields={['on']}
        onSubmit={() => on && end.tell({ params: { key: of.key }, body: { on } }, { ifMatch: of.version })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="danger" submit busy={end.busy} disabled={!on}>
              {t('stop')}
            </Button>
          </>
        }
      >
        <DayField required label={t('stopOn')} name="on" from={today} value={on} onChange={setOn} />
      </Form>
    </Dialog>
  );
};
