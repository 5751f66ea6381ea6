import { DragBlock } from './drag-block.tsx';
import { Icon } from './icon.tsx';
import type { Unplaced } from './time-table-shape.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface UnplacedListProps {
  items: readonly Unplaced[];
  onOpen?: (id: string) => void;
  onAskMove?: (id: string) => void;
}

/** What has no place yet, to be dragged into the timetable. */
export const UnplacedList = ({ items, ...acts }: UnplacedListProps) => {
  const t = useWords(kitWords);
  return (
    <section className="k-unplaced" aria-label={t('unplaced')}>
      <h3>
        {t('unplaced')} <span className="k-muted">{items.length}</span>
      </h3>
      {items.length === 0 && (
        <p className="k-muted k-line">
          <Icon name="check" size={14} />
          {t('unplacedNone')}
        </p>
      )}
      {items.map((item) => (
        <DragBlock key={item.id} block={item} times={t('minutes', { count: item.minutes })} {...acts} />
      ))}
    </section>
  );
};
