import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import './dialog.css';
import { IconButton } from './icon-button.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  wide?: boolean;
  /** Stands at the right edge, full height. */
  drawer?: boolean;
}

const Frame = ({ title, onClose, children, footer, wide, drawer }: Omit<DialogProps, 'open'>) => {
  const t = useWords(kitWords);
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  const onScrim = useEffectEvent((event: MouseEvent): void => {
    if (event.target === box.current) onClose();
  });
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    const press = (event: MouseEvent): void => onScrim(event);
    dialog?.addEventListener('mousedown', press);
    return () => {
      dialog?.removeEventListener('mousedown', press);
      // Closed before it leaves the page, it gives the focus back to where it came from.
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={classNames('k-dialog', wide && 'is-wide', drawer && 'is-drawer')}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="k-dialog-frame">
        <header className="k-dialog-head">
          <h2 id={name}>{title}</h2>
          <IconButton icon="close" label={t('close')} small onPress={onClose} />
        </header>
        <div className="k-dialog-body">{children}</div>
        {footer && <footer className="k-dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
};

/** Asks for something before anything else goes on. Escape, the cross and the scrim close; focus returns. */
export const Dialog = ({ open, ...rest }: DialogProps) => (open ? <Frame {...rest} /> : null);
