import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { named, useToday } from '../../../packages/kit/session.ts';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { listContactsDue, type Owed } from '../contract.ts';
import './cadence.css';
import { CalendarEnds } from './calendar-ends.tsx';
import { ContactsDrawer } from './contacts-drawer.tsx';
import { DoneRow } from './done-row.tsx';
import { OwedRow } from './owed-row.tsx';
import type { Subject } from './record-dialog.tsx';
import { TodayPart } from './today-part.tsx';
import { words } from './words.ts';

type List = ReplyOf<typeof listContactsDue>;

const MINUTE_MS = 60_000;

interface PartsProps {
  list: List;
  withOwner: boolean;
  onOpen: (of: Subject) => void;
}

const Parts = ({ list, withOwner, onOpen }: PartsProps) => {
  const t = useWords(words);
  const rows = (items: readonly Owed[]) =>
    items.map((one) => (
      <OwedRow
        key={one.id}
        owed={one}
        canRecord={list.can.record}
        withOwner={withOwner}
        onOpen={() => onOpen(one)}
      />
    ));
  const part = (key: 'overdue' | 'ahead', of: List['overdue']) => (
    <TodayPart title={t(key)} count={of.count} shown={of.items.length} none={t(`${key}None`)}>
      {rows(of.items)}
    </TodayPart>
  );
  return (
    <div className="cad-day">
      <div className="k-stack">
        <TodayPart
          title={t('overdue')}
          tone="red"
          count={list.overdue.count}
          shown={list.overdue.items.length}
          none={t('overdueNone')}
        >
          {rows(list.overdue.items)}
        </TodayPart>
        <TodayPart
          title={t('due')}
          count={list.today.count}
          shown={list.today.items.length}
          none={t('dueNone')}
        >
          {rows(list.today.items)}
        </TodayPart>
      </div>
      <div className="k-stack">
        <TodayPart
          title={t('done')}
          count={list.done.count}
          shown={list.done.items.length}
          none={t('doneNone')}
        >
          {list.done.items.map((one) => (
            <DoneRow key={one.contact.id} done={one} onOpen={() => onOpen(one)} />
          ))}
        </TodayPart>
        {part('ahead', list.ahead)}
      </div>
    </div>
  );
};

const isEmpty = (list: List): boolean =>
  [list.overdue, list.today, list.ahead, list.done].every((part) => part.items.length === 0);

const useSayNote = () => {
  const t = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const say = ({ count }: { count: { atLeast: number; more: boolean } }): string =>
    `${count.atLeast}${count.more ? '+' : ''}`;
  return (list: List): string =>
    t('todayNote', {
      day: sayDay(today, language),
      overdue: say(list.overdue),
      due: say(list.today),
      done: say(list.done),
    });
};

/** What owes a contact today: overdue first, each settled by one tap or a few words. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const [{ whose, lineId }, change] = useFilters({ whose: 'mine', lineId: '' });
  const [open, setOpen] = useState<Subject | null>(null);
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const isAll = whose === 'all';
  const query = { whose: isAll ? ('all' as const) : ('mine' as const), lineId: lineId || undefined };
  const asked = useAsk(listContactsDue, { query }, { every: MINUTE_MS });
  const sayNote = useSayNote();
  return (
    <Frame title={t('today')} note={asked.reply && sayNote(asked.reply)}>
      <Toolbar label={t('whose')}>
        <FilterBar
          label={t('whose')}
          value={isAll ? 'all' : 'mine'}
          onChange={(next) => change({ whose: next || whose })}
          chips={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
          ]}
        />
        <span className="k-narrow-field">
          <ChoiceField
            bare
            label={t('allLines')}
            value={lineId}
            empty={t('allLines')}
            choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
            onChange={(next) => change({ lineId: next })}
          />
        </span>
      </Toolbar>
      <Asked of={asked} lines={10}>
        {(list) => (
          <>
            <CalendarEnds of={list.calendar} />
            {list.standsInFor.length > 0 && (
              <p className="k-muted">
                {t('standsInFor', { names: list.standsInFor.map((one) => one.name).join('、') })}
              </p>
            )}
            {!list.isWorkday && <p className="k-muted">{t('dayOff')}</p>}
            {isEmpty(list) ? (
              <Empty icon="call" title={t('nothing')} hint={t('nothingHint')}>
                {!isAll && <Button onPress={() => change({ whose: 'all' })}>{t('seeAll')}</Button>}
              </Empty>
            ) : (
              <Parts list={list} withOwner={isAll || list.standsInFor.length > 0} onOpen={setOpen} />
            )}
          </>
        )}
      </Asked>
      {open && <ContactsDrawer key={open.id} of={open} onClose={() => setOpen(null)} />}
    </Frame>
  );
};
