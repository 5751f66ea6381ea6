import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { closePromise } from '../../itineraries/contract.ts';
import type { PromiseDue } from '../contract.ts';
import { words } from './words.ts';

const TOUCHES = ['listPromisesDue', 'getCockpit', 'getVisitRecord', 'getRoad', 'getEnterpriseTimeline'];

/** Says that a promise was kept, or gives it up with a reason. */
export const ClosePromise = ({ promise }: { promise: PromiseDue }) => {
  const t = useWords(words);
  const toast = useToast();
  const [as, setAs] = useState<'kept' | 'released' | null>(null);
  const close = useTell(closePromise, {
    touches: TOUCHES,
    onDone: ({ status }) => {
      toast(t(status === 'kept' ? 'promiseKept' : 'promiseReleased'));
      setAs(null);
    },
  });
  if (!promise.can.close) return null;
  const { id, what, revision } = promise;
  return (
    <span className="k-line">
      <Button small onPress={() => setAs('kept')}>
        {t('keepPromise')}
      </Button>
      <Button small kind="quiet" onPress={() => setAs('released')}>
        {t('releasePromise')}
      </Button>
      {as && (
        <NoteDialog
          title={t(as === 'kept' ? 'keepPromise' : 'releasePromise')}
          about={what}
          label={t(as === 'kept' ? 'howKept' : 'whyReleased')}
          required={as === 'released'}
          danger={as === 'released'}
          send={t(as === 'kept' ? 'keepPromise' : 'releasePromise')}
          busy={close.busy}
          problem={close.problem}
          onClose={() => {
            close.forget();
            setAs(null);
          }}
          onSend={(note) => close.tell({ params: { id }, body: { as, note } }, { ifMatch: revision })}
        />
      )}
    </span>
  );
};
