import { type DragEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import './board.css';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { Scroller } from './scroller.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** Columns side by side, each a stage; one below the other on a phone. */
export const Board = ({ label, children }: { label: string; children: ReactNode }) => (
  <Scroller label={label} className="k-board">
    {children}
  </Scroller>
);

interface BoardColumnProps {
  title: string;
  count: number;
  /** Under the title: a sum, what is late. */
  note?: ReactNode;
  /** Told the card's key when one is let go over this column. */
  onDrop?: (key: string) => void;
  children?: ReactNode;
}

const CARD = 'application/x-sortie-card';

/** A column without cards stands as a narrow strip, and still takes what is dropped on it. */
export const BoardColumn = ({ title, count, note, onDrop, children }: BoardColumnProps) => {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const key = event.dataTransfer.getData(CARD);
    if (key) onDrop?.(key);
  };
  return (
    <section
      className={classNames('k-board-column', count === 0 && 'is-empty', over && 'is-over')}
      aria-label={title}
      onDragOver={(event) => {
        if (!onDrop || !event.dataTransfer.types.includes(CARD)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="k-board-head">
        <h2>
          {title} <span>{count}</span>
        </h2>
        {count > 0 && <div className="k-muted">{note}</div>}
      </header>
      {count > 0 && <div className="k-board-cards">{children}</div>}
    </section>
  );
};

interface BoardCardProps {
  cardKey: string;
  title: string;
  to: string;
  /** Asks where to; without it the card stays where it is. */
  onAskMove?: () => void;
  children?: ReactNode;
}

/** One record on a board: a link, dragged by the mouse, or moved by its button. */
export const BoardCard = ({ cardKey, title, to, onAskMove, children }: BoardCardProps) => {
  const t = useWords(kitWords);
  const [held, setHeld] = useState(false);
  return (
    <article
      className={classNames('k-board-card', held && 'is-held')}
      draggable={Boolean(onAskMove)}
      onDragStart={(event) => {
        event.dataTransfer.setData(CARD, cardKey);
        event.dataTransfer.effectAllowed = 'move';
        setHeld(true);
      }}
      onDragEnd={() => setHeld(false)}
    >
      <Link to={to} className="k-board-card-title" draggable={false}>
        {title}
      </Link>
      {onAskMove && (
        <span className="k-board-card-more">
          <IconButton icon="more" small label={`${t('moveTo')} ${title}`} onPress={onAskMove} />
        </span>
      )}
      <div className="k-board-card-body">{children}</div>
    </article>
  );
};
