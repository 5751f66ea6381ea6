import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import './button.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'plain' | 'main' | 'quiet' | 'danger';

interface ButtonProps {
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName;
  /** Working: shows so and cannot be pressed again. */
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
  submit?: boolean;
  wide?: boolean;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** Where it leads, instead of `onPress`: then it is a link. */
  to?: string;
  pressed?: boolean;
  title?: string;
}

export const Button = (props: ButtonProps) => {
  const { kind = 'plain', icon, busy = false, children } = props;
  const look = classNames(
    'k-button',
    `k-button-${kind}`,
    props.small && 'is-small',
    props.wide && 'is-wide',
    busy && 'is-busy',
  );
  const inside = (
    <>
      {busy ? <span className="k-spin" /> : icon && <Icon name={icon} size={15} />}
      <span>{children}</span>
    </>
  );
  if (props.to !== undefined)
    return (
      <Link className={look} to={props.to} title={props.title}>
        {inside}
      </Link>
    );
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className={look}
      disabled={props.disabled || busy}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      title={props.title}
      onClick={props.onPress}
    >
      {inside}
    </button>
  );
};
