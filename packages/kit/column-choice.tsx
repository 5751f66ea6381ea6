import { useEffect, useMemo, useRef, useState } from 'react';
import { CheckField } from './check-field.tsx';
import { IconButton } from './icon-button.tsx';
import { type Stored, stored, useStored } from './stored.ts';
import type { Column } from './table.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

type Hidden = readonly string[] | null;
const stores = new Map<string, Stored<Hidden>>();

const storeOf = (name: string): Stored<Hidden> => {
  const before = stores.get(name);
  if (before) return before;
  const store = stored<Hidden>(
    `sortie.columns.${name}`,
    (text) => (text === null ? null : text.split(',').filter(Boolean)),
    (keys) => (keys ?? []).join(','),
  );
  stores.set(name, store);
  return store;
};

export interface Choice {
  hidden: readonly string[];
  keep: (hidden: readonly string[]) => void;
}

/** The columns this reader wants of this table, kept on their device. */
export const useShownColumns = <Row,>(
  name: string,
  columns: readonly Column<Row>[],
): [Column<Row>[], Choice] => {
  const store = storeOf(name);
  const kept = useStored(store);
  const hidden = useMemo(() => kept ?? columns.filter((c) => c.hidden).map((c) => c.key), [kept, columns]);
  const shown = useMemo(
    () => columns.filter((c, i) => i === 0 || !hidden.includes(c.key)),
    [columns, hidden],
  );
  return [shown, { hidden, keep: store.keep }];
};

export const ColumnChoice = <Row,>({
  columns,
  choice,
}: {
  columns: readonly Column<Row>[];
  choice: Choice;
}) => {
  const t = useWords(kitWords);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    const menu = box.current;
    menu?.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      menu?.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const show = (key: string, yes: boolean): void =>
    choice.keep(yes ? choice.hidden.filter((one) => one !== key) : [...choice.hidden, key]);
  return (
    <div className="k-menu" ref={box}>
      <IconButton icon="columns" label={t('columns')} expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <fieldset className="k-menu-box is-right k-columns">
          <legend className="k-hidden">{t('columns')}</legend>
          {columns.slice(1).map((column) => (
            <CheckField
              key={column.key}
              label={column.title}
              value={!choice.hidden.includes(column.key)}
              onChange={(yes) => show(column.key, yes)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
};
