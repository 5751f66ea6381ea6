import type { CSSProperties, ReactNode, Ref } from 'react';

interface ScrollerProps {
  label: string;
  className: string;
  style?: CSSProperties | undefined;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** A part of the page that scrolls by itself: it has a name, and takes the focus so that arrow keys move it. */
export const Scroller = ({ label, className, style, ref, children }: ScrollerProps) => (
  <div
    ref={ref}
    role="region"
    aria-label={label}
    className={className}
    style={style}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it a keyboard cannot scroll (WCAG 2.1.1)
    tabIndex={0}
  >
    {children}
  </div>
);
