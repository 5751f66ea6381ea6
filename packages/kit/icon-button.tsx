import type { MouseEvent, Ref } from 'react';
import './button.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

interface IconButtonProps {
  icon: IconName;
  /** What it does, in words: read aloud, and shown when the mouse rests. */
  label: string;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  small?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  /** Shown on the corner; 0 shows nothing. */
  count?: number;
  ref?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ icon, label, count = 0, ref, ...props }: IconButtonProps) => (
  <button
    ref={ref}
    type="button"
    className={classNames('k-icon-button', props.small && 'is-small')}
    aria-label={label}
    aria-expanded={props.expanded}
    title={label}
    disabled={props.disabled}
    onClick={props.onPress}
  >
    <Icon name={icon} size={props.small ? 15 : 17} />
    {count > 0 && (
      <span className="k-icon-button-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
    )}
  </button>
);
