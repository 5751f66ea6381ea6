import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

export interface MenuItem {
  key: string;
  label: string;
  icon?: IconName;
  chosen?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** Draws a line above. */
  apart?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** What the button opens, read aloud. */
  label: string;
  trigger: ReactNode;
  items: readonly MenuItem[];
  head?: ReactNode;
  align?: 'left' | 'right';
}

const step = (event: KeyboardEvent<HTMLElement>): void => {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
  const at = all.findIndex((one) => one === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
};

/** A button with a list of things to do. Arrow keys move, Escape closes and gives the focus back. */
export const Menu = ({ label, trigger, items, head, align = 'right' }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = useId();
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="k-menu" ref={box}>
      <button
        ref={button}
        type="button"
        className="k-menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? name : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div className={`k-menu-box is-${align}`}>
          {head && <div className="k-menu-head">{head}</div>}
          <div
            id={name}
            role="menu"
            aria-label={label}
            tabIndex={-1}
            onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Tab' ? close() : step(event))}
          >
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.chosen}
                tabIndex={-1}
                disabled={item.disabled}
                className={`k-menu-item${item.danger ? ' is-danger' : ''}${item.apart ? ' is-apart' : ''}`}
                onClick={() => {
                  close();
                  item.onChoose();
                }}
              >
                {item.icon ? <Icon name={item.icon} size={15} /> : <span className="k-menu-space" />}
                <span>{item.label}</span>
                {item.chosen && <Icon name="check" size={15} />}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
};
