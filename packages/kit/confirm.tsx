import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface Question {
  title: string;
  /** What will happen, and what will not. */
  body?: ReactNode;
  /** The verb on the button: 取消推介会, not 确定. */
  action?: string;
  danger?: boolean;
}
type Confirm = (question: Question) => Promise<boolean>;

const Context = createContext<Confirm>(async () => false);

/** `const confirm = useConfirm(); if (await confirm({ title, action })) …` */
export const useConfirm = (): Confirm => use(Context);

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

export const ConfirmHost = ({ children }: { children: ReactNode }) => {
  const t = useWords(kitWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = useCallback<Confirm>(
    (question) => new Promise((answer) => setAsked({ ...question, answer })),
    [],
  );
  const finish = (yes: boolean): void => {
    asked?.answer(yes);
    setAsked(null);
  };
  return (
    <Context value={confirm}>
      {children}
      <Dialog
        open={asked !== null}
        title={asked?.title ?? ''}
        onClose={() => finish(false)}
        footer={
          <>
            <Button onPress={() => finish(false)}>{t('cancel')}</Button>
            <Button kind={asked?.danger ? 'danger' : 'main'} onPress={() => finish(true)}>
              {asked?.action ?? t('confirm')}
            </Button>
          </>
        }
      >
        {asked?.body}
      </Dialog>
    </Context>
  );
};
