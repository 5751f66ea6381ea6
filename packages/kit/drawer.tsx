import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

interface DrawerProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}

/** One record beside its list, from the right edge; the whole screen on a phone. */
export const Drawer = (props: DrawerProps) => <Dialog {...props} drawer />;
