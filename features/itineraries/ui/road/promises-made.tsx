import { useState } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { Card } from '../../../../packages/kit/card.tsx';
import { NoteDialog } from '../../../../packages/kit/note-dialog.tsx';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import { useToast } from '../../../../packages/kit/toast.tsx';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { closePromise, type RoadStop } from '../../contract.ts';
import { words } from './words.ts';

export type Promised = NonNullable<RoadStop['record']>['commitments'][number];

interface OneProps {
  promise: Promised;
  owner: string;
  today: string;
  onClose: (as: 'kept' | 'released') => void;
}

const One = ({ promise, owner, today, onClose }: OneProps) => {
  const t = useWords(words);
  const { status, dueOn, closedByName, closedNote } = promise;
  const isLate = status === 'open' && dueOn < today;
  return (
    <li className="k-stack">
      <strong>{promise.what}</strong>
      <span className="k-line">
        <StatusTag tone={isLate ? 'red' : status === 'kept' ? 'green' : status === 'open' ? 'amber' : 'grey'}>
          {t(isLate ? 'promiseLate' : `promise-${status}`)}
        </StatusTag>
        <small className="k-muted">
          {[t('dueBy', { day: dueOn }), owner, closedByName, closedNote].filter(Boolean).join(' · ')}
        </small>
      </span>
      {status === 'open' && (
        <span className="k-line">
          <Button small onPress={() => onClose('kept')}>
            {t('keepPromise')}
          </Button>
          <Button small kind="quiet" onPress={() => onClose('released')}>
            {t('releasePromise')}
          </Button>
        </span>
      )}
    </li>
  );
};

interface PromisesMadeProps {
  promises: readonly Promised[];
  members: readonly { personId: string; name: string }[];
  today: string;
}

/** What was promised on a visit that is written up, how each stands, and the word that it was kept. */
export const PromisesMade = ({ promises, members, today }: PromisesMadeProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [closing, setClosing] = useState<{ promise: Promised; as: 'kept' | 'released' } | null>(null);
  const close = useTell(closePromise, {
    touches: ['getRoad', 'listPromisesDue', 'getCockpit'],
    onDone: ({ status }) => {
      toast(t(status === 'kept' ? 'promise-kept' : 'promise-released'));
      setClosing(null);
    },
  });
  const step = t(closing?.as === 'released' ? 'releasePromise' : 'keepPromise');
  return (
    <Card title={t('commitments')}>
      <ul className="k-stack r-promises">
        {promises.map((promise) => (
          <One
            key={promise.id}
            promise={promise}
            owner={members.find((one) => one.personId === promise.ownerPersonId)?.name ?? ''}
            today={today}
            onClose={(as) => setClosing({ promise, as })}
          />
        ))}
      </ul>
      {closing && (
        <NoteDialog
          title={step}
          about={closing.promise.what}
          label={t(closing.as === 'released' ? 'whyReleased' : 'howKept')}
          required={closing.as === 'released'}
          danger={closing.as === 'released'}
          send={step}
          busy={close.busy}
          problem={close.problem}
          onClose={() => {
            close.forget();
            setClosing(null);
          }}
          onSend={(note) =>
            close.tell(
              { params: { id: closing.promise.id }, body: { as: closing.as, note } },
              { ifMatch: closing.promise.revision },
            )
          }
        />
      )}
    </Card>
  );
};
