import type { ReactNode } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import type { Problem } from '../../../packages/kit/problem.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from './claim-words.ts';

interface ClaimFormDialogProps {
  title: string;
  send: string;
  fields: readonly string[];
  of: { busy: boolean; problem: Problem | null };
  ready: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A step of a claim that takes more than a few words. */
export const ClaimFormDialog = (props: ClaimFormDialogProps) => {
  const t = useWords(words);
  return (
    <Dialog open wide title={props.title} onClose={props.onClose}>
      <Form
        problem={props.of.problem}
        fields={props.fields}
        onSubmit={() => props.ready && props.onSend()}
        footer={
          <>
            <Button onPress={props.onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={props.of.busy} disabled={!props.ready}>
              {props.send}
            </Button>
          </>
        }
      >
        {props.children}
      </Form>
    </Dialog>
  );
};
