import type { ReactNode } from 'react';
import './button.css';
import { Icon } from './icon.tsx';

/** Fetches a file: `<DownloadLink href={linkTo(contract, input)}>`. Looks like a button, is a link. */
export const DownloadLink = ({
  href,
  kind = 'plain',
  children,
}: {
  href: string;
  kind?: 'plain' | 'main' | 'quiet';
  children: ReactNode;
}) => (
  <a className={`k-button k-button-${kind}`} href={href} download>
    <Icon name="download" size={15} />
    <span>{children}</span>
  </a>
);
