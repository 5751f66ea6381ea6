import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { changeMeeting, issueMinutes, type Meeting, moveMeeting } from '../contract.ts';
import { MeetingDrawer } from './meeting-drawer.tsx';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import { words } from './meeting-words.ts';

interface PartProps {
  of: Meeting;
  onClose: () => void;
}

const CancelMeeting = ({ of, onClose }: PartProps) => {
  const t = useWords(words);
  const toast = useToast();
  const move = useTell(moveMeeting, {
    touches: MEETING_TOUCHES,
    onDone: () => {
      toast(t('cancelled'));
      onClose();
    },
  });
  return (
    <NoteDialog
      required
      danger
      title={t('cancelMeeting')}
      label={t('cancelReason')}
      name="reason"
      send={t('cancelMeeting')}
      busy={move.busy}
      problem={move.problem}
      onClose={onClose}
      onSend={(reason) =>
        move.tell({ params: { id: of.id }, body: { to: 'cancelled', reason } }, { ifMatch: of.revision })
      }
    />
  );
};

const IssueMinutes = ({ of, onClose }: PartProps) => {
  const t = useWords(words);
  const toast = useToast();
  const isFirst = of.versions.length === 0;
  const issue = useTell(issueMinutes, {
    touches: [...MEETING_TOUCHES, 'getEnterpriseTimeline'],
    onDone: ({ version }) => {
      toast(t('issued', { version }));
      onClose();
    },
  });
  return (
    <NoteDialog
      required
      title={t('issueAgain')}
      about={t('issueBody')}
      label={t('issueReason')}
      name="reason"
      send={t(isFirst ? 'issue' : 'issueAgain')}
      busy={issue.busy}
      problem={issue.problem}
      onClose={onClose}
      onSend={(reason) => issue.tell({ params: { id: of.id }, body: { reason } }, { ifMatch: of.revision })}
    />
  );
};

const EditMeeting = ({ of, onClose }: PartProps) => {
  const t = useWords(words);
  const toast = useToast();
  const save = useTell(changeMeeting, {
    touches: MEETING_TOUCHES,
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { title, heldOn, startsAt, place, lineId } = of;
  const people = { chairId: of.chair.id, secretaryId: of.secretary.id };
  return (
    <MeetingDrawer
      title={t('editTitle')}
      send={t('save')}
      started={{
        title,
        heldOn,
        startsAt,
        place,
        lineId,
        ...people,
        memberIds: of.members.map((one) => one.id),
      }}
      busy={save.busy}
      problem={save.problem}
      onSend={(body) => save.tell({ params: { id: of.id }, body }, { ifMatch: of.revision })}
      onClose={onClose}
    />
  );
};

/** What may be done with a meeting as it stands. */
export const MeetingActions = ({ of }: { of: Meeting }) => {
  const t = useWords(words);
  const toast = useToast();
  const confirm = useConfirm();
  const [open, setOpen] = useState<'edit' | 'cancel' | 'issue' | null>(null);
  const move = useTell(moveMeeting, { touches: MEETING_TOUCHES, onDone: () => toast(t('begun')) });
  const issue = useTell(issueMinutes, {
    touches: [...MEETING_TOUCHES, 'getEnterpriseTimeline'],
    onDone: ({ version }) => toast(t('issued', { version })),
  });
  const at = { ifMatch: of.revision };
  const close = () => setOpen(null);
  const issueFirst = async (): Promise<void> => {
    const asked = { title: t('issueTitle'), body: t('issueBody'), action: t('issue') };
    if (await confirm(asked)) issue.tell({ params: { id: of.id }, body: {} }, at);
  };
  if (!of.can.keep) return null;
  return (
    <>
      {of.state === 'planned' && (
        <>
          <Button icon="edit" onPress={() => setOpen('edit')}>
            {t('edit')}
          </Button>
          <Button onPress={() => setOpen('cancel')}>{t('cancelMeeting')}</Button>
          <Button
            kind="main"
            busy={move.busy}
            onPress={() => move.tell({ params: { id: of.id }, body: { to: 'held' } }, at)}
          >
            {t('begin')}
          </Button>
        </>
      )}
      {of.state === 'held' && (
        <Button kind="main" icon="check" busy={issue.busy} onPress={() => void issueFirst()}>
          {t('issue')}
        </Button>
      )}
      {of.state === 'issued' && of.isChanged && (
        <Button kind="main" icon="check" onPress={() => setOpen('issue')}>
          {t('issueAgain')}
        </Button>
      )}
      {open === 'edit' && <EditMeeting of={of} onClose={close} />}
      {open === 'cancel' && <CancelMeeting of={of} onClose={close} />}
      {open === 'issue' && <IssueMinutes of={of} onClose={close} />}
    </>
  );
};
