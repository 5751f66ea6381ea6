import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CASE_PARTS, listDuplicates } from '../contract.ts';
import { DuplicateCase } from './duplicate-case.tsx';
import { words } from './duplicate-words.ts';
import './duplicates.css';
import { RulingDialog } from './ruling-dialog.tsx';

type Part = (typeof CASE_PARTS)[number];

/** The pairs of one part, page after page, with those that somebody chose to rule on. */
const Pairs = ({ part, canRule }: { part: Part; canRule: boolean }) => {
  const t = useWords(words);
  const pages = usePages(listDuplicates, { query: { part, limit: 20 } });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [ruling, setRuling] = useState(false);
  const mayChoose = canRule && part !== 'ruled';
  const choose = (id: string) => (is: boolean) =>
    setChosen((before) => new Set(is ? [...before, id] : [...before].filter((one) => one !== id)));
  const clear = (): void => {
    setRuling(false);
    setChosen(new Set());
  };
  return (
    <Asked of={{ ...pages, reply: pages.items }} lines={10}>
      {(items) => (
        <>
          {items.length === 0 && <Empty icon="layers" title={t(`none_${part}`)} hint={t('noneHint')} />}
          <div className="dup-list">
            {items.map((one) => (
              <DuplicateCase
                key={one.id}
                of={one}
                chosen={chosen.has(one.id)}
                onChoose={mayChoose ? choose(one.id) : undefined}
              />
            ))}
          </div>
          {pages.more.has && (
            <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
              {t('more')}
            </Button>
          )}
          {chosen.size > 0 && (
            <div className="dup-bar" role="status">
              <span>{t('chosen', { count: chosen.size })}</span>
              <Button kind="quiet" onPress={clear}>
                {t('chooseNone')}
              </Button>
              <Button kind="main" icon="check" onPress={() => setRuling(true)}>
                {t('rule')}
              </Button>
            </div>
          )}
          {ruling && <RulingDialog caseIds={[...chosen]} onClose={() => setRuling(false)} onDone={clear} />}
        </>
      )}
    </Asked>
  );
};

/** The ruling queue: pairs that may be one, the next due first. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const [{ part: wanted }, change] = useFilters({ part: 'open' });
  const part = CASE_PARTS.find((one) => one === wanted) ?? 'open';
  const head = useAsk(listDuplicates, { query: { part: 'open', limit: 1 } }).reply;
  return (
    <Frame
      title={t('title')}
      note={
        head && (
          <span className="k-line">
            {head.overdue > 0 && <Badge tone="red">{t('overdueCount', { count: head.overdue })}</Badge>}
            {t('note', { hours: head.figures.hours })}
          </span>
        )
      }
      actions={
        can['duplicates.edit'] && (
          <Button icon="settings" to="/duplicate-figures">
            {t('figures')}
          </Button>
        )
      }
    >
      <Toolbar label={t('part')}>
        <FilterBar
          label={t('part')}
          value={part}
          onChange={(next) => change({ part: next || part })}
          chips={CASE_PARTS.map((one) => ({ value: one, label: t(`part_${one}`) }))}
        />
      </Toolbar>
      <Pairs key={part} part={part} canRule={can['duplicates.rule'] ?? false} />
    </Frame>
  );
};
