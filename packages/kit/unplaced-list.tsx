import { useState } from 'react';
import { DragBlock } from './drag-block.tsx';
import { Icon } from './icon.tsx';
import { SearchBox } from './search-box.tsx';
import type { Unplaced } from './time-table-shape.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface UnplacedListProps {
  items: readonly Unplaced[];
  openId?: string | null;
  onOpen?: (id: string) => void;
  onAskMove?: (id: string) => void;
  onPoint?: (id: string | null) => void;
}

/** More than this many are searched rather than read. */
const READABLE = 6;

/** What has no place yet and why, to be dragged into the timetable. */
export const UnplacedList = ({ items, openId = null, ...acts }: UnplacedListProps) => {
  const t = useWords(kitWords);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = items.filter((item) =>
    [item.label, ...(item.badges ?? []), ...(item.notes ?? [])].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  );
  return (
    <section className="k-unplaced" aria-label={t('unplaced')}>
      <h3>
        {t('unplaced')} <span className="k-muted">{items.length}</span>
      </h3>
      {items.length > READABLE && (
        <SearchBox label={t('search')} value={sought} onChange={setSought} waitMs={120} />
      )}
      {items.length === 0 && (
        <p className="k-muted k-line">
          <Icon name="check" size={14} />
          {t('unplacedNone')}
        </p>
      )}
      {items.length > 0 && found.length === 0 && <p className="k-muted">{t('nothing')}</p>}
      {found.map((item) => (
        <div key={item.id} className="k-unplaced-item">
          <DragBlock
            block={item}
            times={t('minutes', { count: item.minutes })}
            open={openId === item.id}
            {...acts}
          />
          {item.notes?.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ))}
    </section>
  );
};
