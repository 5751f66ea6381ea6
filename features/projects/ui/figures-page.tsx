import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type DuplicateFigures, getDuplicateFigures, setDuplicateFigures } from '../contract.ts';
import { words } from './duplicate-words.ts';

type Version = ReplyOf<typeof getDuplicateFigures>['items'][number];

const FIGURES = [
  { key: 'nameLike', unit: 'percent', min: 50, max: 100 },
  { key: 'amountWithin', unit: 'percent', min: 1, max: 100 },
  { key: 'hours', unit: 'unitHours', min: 1, max: 240 },
  { key: 'sharedByAtMost', unit: 'unitProjects', min: 2, max: 50 },
] as const;
const TONE: Readonly<Record<Version['stands'], Tone>> = { ahead: 'amber', now: 'green', over: 'grey' };
const USUAL: DuplicateFigures = { nameLike: 85, amountWithin: 20, hours: 24, sharedByAtMost: 8 };

const FiguresForm = ({ of, onClose }: { of: DuplicateFigures; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const earliest = addDays(useToday(), 1);
  const [figures, setFigures] = useState(of);
  const [from, setFrom] = useState<Day | null>(earliest);
  const [reason, setReason] = useState('');
  const save = useTell(setDuplicateFigures, {
    touches: ['getDuplicateFigures', 'listDuplicates'],
    onDone: () => {
      toast(t('changed', { day: from ?? '' }));
      onClose();
    },
  });
  const submit = (): void => {
    if (from !== null) save.tell({ body: { from, figures, reason: reason.trim() } });
  };
  return (
    <Form
      problem={save.problem}
      fields={['from', 'reason']}
      onSubmit={submit}
      footer={
        <Button kind="main" submit busy={save.busy} disabled={from === null || reason.trim() === ''}>
          {t('change')}
        </Button>
      }
    >
      <FormGrid>
        {FIGURES.map(({ key, unit, min, max }) => (
          <NumberField
            key={key}
            required
            label={t(key)}
            name={key}
            unit={t(unit)}
            min={min}
            max={max}
            value={figures[key]}
            onChange={(said) => setFigures((before) => ({ ...before, [key]: said ?? before[key] }))}
          />
        ))}
        <DayField required label={t('from')} name="from" from={earliest} value={from} onChange={setFrom} />
      </FormGrid>
      <TextField
        required
        label={t('why')}
        name="reason"
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
};

const useColumns = (): Column<Version>[] => {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { key: 'from', title: t('from'), width: 130, cell: (one) => sayDay(one.from, language) },
    ...FIGURES.map(({ key, unit }) => ({
      key,
      title: t(key),
      number: true,
      cell: (one: Version) => `${one.figures[key]} ${t(unit)}`,
    })),
    {
      key: 'why',
      title: t('why'),
      cell: (one) => <span className="k-clip">{one.reason || one.source}</span>,
    },
    { key: 'by', title: t('by'), width: 120, cell: (one) => one.byName },
    {
      key: 'stands',
      title: t('stands'),
      width: 90,
      cell: (one) => <StatusTag tone={TONE[one.stands]}>{t(`stands_${one.stands}`)}</StatusTag>,
    },
  ];
};

/** When two projects are alike and how long a ruling may take: every version, and the next one. */
export const Page = () => {
  const t = useWords(words);
  const columns = useColumns();
  const [changing, setChanging] = useState(false);
  const asked = useAsk(getDuplicateFigures, {});
  const items = asked.reply?.items;
  return (
    <Frame
      title={t('figuresTitle')}
      back={{ to: '/duplicates', label: t('title') }}
      note={t('figuresNote')}
      actions={
        asked.reply?.can.edit && (
          <Button kind="main" icon="edit" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="duplicate-figures"
        caption={t('figuresTitle')}
        columns={columns}
        rows={items}
        keyOf={(one) => one.id}
        loading={asked.loading}
        fixed
        empty={<Empty icon="settings" title={t('figuresNone')} hint={t('figuresNoneHint')} />}
      />
      {changing && (
        <Drawer open title={t('change')} onClose={() => setChanging(false)}>
          <FiguresForm of={items?.[0]?.figures ?? USUAL} onClose={() => setChanging(false)} />
        </Drawer>
      )}
    </Frame>
  );
};
