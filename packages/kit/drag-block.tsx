import { useDraggable } from '@dnd-kit/core';
import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { Tone } from './tone.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface DragBlockProps {
  block: { id: string; label: string; tone: Tone; badges?: readonly string[]; locked?: boolean };
  times: string;
  open?: boolean;
  place?: CSSProperties;
  onOpen?: (id: string) => void;
  /** Left out: it stays where it is. */
  onAskMove?: (id: string) => void;
  onPoint?: (id: string | null) => void;
}

/** What can be taken: the body opens and drags, the small button asks "move to…". */
export const DragBlock = ({ block, times, open, place, onOpen, onAskMove, onPoint }: DragBlockProps) => {
  const t = useWords(kitWords);
  const {
    setNodeRef,
    isDragging,
    attributes,
    listeners,
    transform: by,
  } = useDraggable({ id: block.id, disabled: !onAskMove });
  const style = { ...place, ...(by && { translate: `${by.x}px ${by.y}px` }) };
  const badges = block.badges ?? [];
  return (
    <div
      ref={setNodeRef}
      className={classNames('k-block', `k-tone-${block.tone}`, isDragging && 'is-held', open && 'is-chosen')}
      data-block={block.id}
      style={style}
      onMouseEnter={onPoint && (() => onPoint(block.id))}
      onMouseLeave={onPoint && (() => onPoint(null))}
      onFocus={onPoint && (() => onPoint(block.id))}
      onBlur={onPoint && (() => onPoint(null))}
      title={`${times} ${block.label}${badges.length > 0 ? ` · ${badges.join(' · ')}` : ''}`}
    >
      <button
        type="button"
        className="k-block-body"
        aria-describedby={onAskMove ? attributes['aria-describedby'] : undefined}
        aria-roledescription={onAskMove ? attributes['aria-roledescription'] : undefined}
        {...(onAskMove && listeners)}
        onClick={() => onOpen?.(block.id)}
      >
        <span className="k-block-label">{block.label}</span>
        <span className="k-block-note">
          {block.locked && <Icon name="lock" size={11} />}
          {block.locked && <span className="k-hidden">{t('locked')}</span>}
          {[times, ...badges].join(' · ')}
        </span>
      </button>
      {onAskMove && (
        <IconButton
          icon="more"
          small
          label={`${t('moveTo')} ${block.label}`}
          onPress={() => onAskMove(block.id)}
        />
      )}
    </div>
  );
};
