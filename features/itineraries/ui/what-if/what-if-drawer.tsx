import { useEffect, useEffectEvent, useState } from 'react';
import { Asked } from '../../../../packages/kit/asked.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../../packages/kit/drawer.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Form } from '../../../../packages/kit/form.tsx';
import { useToday } from '../../../../packages/kit/session.ts';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { askWhatIf, getWhatIfs, type WhatIfs } from '../../contract.ts';
import { AskedBefore } from './asked-before.tsx';
import { type ChangeDraft, changeOf, draftOf } from './change-draft.ts';
import { ChangeRow } from './change-row.tsx';
import './what-if.css';
import { words } from './words.ts';

interface WhatIfDrawerProps {
  campaignId: string;
  onStarted: (runId: string) => void;
  onClose: () => void;
}

const KINDS = ['addSquad', 'losePerson', 'closeCity'] as const;
const SECONDS = ['5', '15'] as const;
const FIELDS = ['startCity', 'memberIds', 'personId', 'city', 'from', 'to'];

const useDrafts = (choices: WhatIfs) => {
  const today = useToday();
  const [drafts, setDrafts] = useState<readonly ChangeDraft[]>([]);
  const add = (kind: ChangeDraft['kind']): void =>
    setDrafts((before) => [...before, draftOf(kind, (before.at(-1)?.key ?? 0) + 1, { choices, today })]);
  const change = (key: number, some: Partial<ChangeDraft>): void =>
    setDrafts((before) => before.map((one) => (one.key === key ? { ...one, ...some } : one)));
  const remove = (key: number): void => setDrafts((before) => before.filter((one) => one.key !== key));
  return { drafts, add, change, remove };
};

const Asking = ({ campaignId, choices, onStarted, onClose }: WhatIfDrawerProps & { choices: WhatIfs }) => {
  const t = useWords(words);
  const { drafts, add, change, remove } = useDrafts(choices);
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('5');
  const start = useTell(askWhatIf, { onDone: (run) => onStarted(run.id) });
  const changes = drafts.flatMap((draft) => changeOf(draft) ?? []);
  const isWhole = changes.length > 0 && changes.length === drafts.length;
  const { most, inForce } = choices;
  return (
    <Form
      onSubmit={() => {
        if (isWhole) start.tell({ params: { campaignId }, body: { changes, seconds: Number(seconds) } });
      }}
      problem={start.problem}
      fields={drafts.flatMap((_, at) => FIELDS.map((field) => `changes.${at}.${field}`))}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={start.busy} disabled={!isWhole}>
            {t('start')}
          </Button>
        </>
      }
    >
      <p className="k-muted">{t('hint', { version: inForce?.version ?? 0 })}</p>
      <div className="k-line" role="group" aria-label={t('changes')}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            small
            icon="plus"
            disabled={drafts.length >= most.changes}
            onPress={() => add(kind)}
          >
            {t(kind)}
          </Button>
        ))}
      </div>
      {drafts.length === 0 && <p className="wi-none">{t('nothingYet', { most: most.changes })}</p>}
      {drafts.map((draft, at) => (
        <ChangeRow
          key={draft.key}
          draft={draft}
          at={at}
          choices={choices}
          onChange={(some) => change(draft.key, some)}
          onRemove={() => remove(draft.key)}
        />
      ))}
      {drafts.length > 0 && (
        <ChoiceField
          label={t('seconds')}
          value={seconds}
          onChange={(one) => one && setSeconds(one)}
          choices={SECONDS.map((one) => ({ value: one, label: t(`seconds${one}`) }))}
        />
      )}
    </Form>
  );
};

/** “What if …”: a question about the plan in force, asked of the planner beside it. */
export const WhatIfDrawer = (props: WhatIfDrawerProps) => {
  const t = useWords(words);
  const { campaignId } = props;
  const asked = useAsk(getWhatIfs, { params: { campaignId } });
  const again = useEffectEvent(asked.again);
  useEffect(() => again(), []); // what was asked a moment ago belongs in the list
  return (
    <Drawer title={t('whatIf')} open onClose={props.onClose}>
      <Asked of={asked} lines={6}>
        {(choices) => (
          <div className="k-stack">
            {choices.inForce === null ? (
              <Empty icon="layers" title={t('noPlan')} hint={t('noPlanHint')} />
            ) : (
              <Asking {...props} choices={choices} />
            )}
            <AskedBefore campaignId={campaignId} whatIfs={choices} />
          </div>
        )}
      </Asked>
    </Drawer>
  );
};
