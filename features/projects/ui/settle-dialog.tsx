import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  type Commitment,
  handOverCommitment,
  keepCommitment,
  releaseCommitment,
} from '../commitment-contract.ts';
import { commitmentWords as words } from './commitment-words.ts';
import { PersonField } from './person-field.tsx';
import { COMMITMENT_TOUCHED } from './touched.ts';

export type Settling = 'keep' | 'release' | 'handOver';

interface SettleProps {
  of: Commitment;
  onClose: () => void;
}

const useDone = (said: 'keptNow' | 'releasedNow' | 'handedOver', onClose: () => void) => {
  const t = useWords(words);
  const toast = useToast();
  return {
    touches: COMMITMENT_TOUCHED,
    onDone: () => {
      toast(t(said));
      onClose();
    },
  };
};

interface FootProps {
  send: string;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
}

const Foot = ({ send, busy, ready, onClose }: FootProps) => {
  const t = useWords(words);
  return (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button kind="main" submit busy={busy} disabled={!ready}>
        {send}
      </Button>
    </>
  );
};

const Keep = ({ of, onClose }: SettleProps) => {
  const t = useWords(words);
  const today = useToday();
  const [evidence, setEvidence] = useState('');
  const [on, setOn] = useState<Day | null>(today);
  const save = useTell(keepCommitment, useDone('keptNow', onClose));
  const body = evidence.trim() && on ? { evidence: evidence.trim(), on } : null;
  return (
    <Dialog open title={t('keepTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['evidence', 'on']}
        onSubmit={() => body && save.tell({ params: { id: of.id }, body })}
        footer={<Foot send={t('keep')} busy={save.busy} ready={body !== null} onClose={onClose} />}
      >
        <p>{of.what}</p>
        <TextArea
          required
          label={t('evidence')}
          name="evidence"
          hint={t('evidenceHint')}
          maxLength={2000}
          value={evidence}
          onChange={setEvidence}
        />
        <DayField
          required
          label={t('keptOn')}
          name="on"
          from={of.promisedOn}
          to={today}
          value={on}
          onChange={setOn}
        />
      </Form>
    </Dialog>
  );
};

const Release = ({ of, onClose }: SettleProps) => {
  const t = useWords(words);
  const [releasedBy, setReleasedBy] = useState('');
  const [reason, setReason] = useState('');
  const save = useTell(releaseCommitment, useDone('releasedNow', onClose));
  const body =
    releasedBy.trim() && reason.trim() ? { releasedBy: releasedBy.trim(), reason: reason.trim() } : null;
  return (
    <Dialog open title={t('releaseTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['releasedBy', 'reason']}
        onSubmit={() => body && save.tell({ params: { id: of.id }, body })}
        footer={<Foot send={t('release')} busy={save.busy} ready={body !== null} onClose={onClose} />}
      >
        <p>{of.what}</p>
        <TextField
          required
          label={t('releasedBy')}
          name="releasedBy"
          hint={t(`releasedByHint_${of.direction}`)}
          value={releasedBy}
          onChange={setReleasedBy}
        />
        <TextArea
          required
          label={t('reason')}
          name="reason"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};

const HandOver = ({ of, onClose }: SettleProps) => {
  const t = useWords(words);
  const [ownerId, setOwnerId] = useState<string | null>(of.ownerId);
  const save = useTell(handOverCommitment, useDone('handedOver', onClose));
  const ready = ownerId !== null && ownerId !== of.ownerId;
  return (
    <Dialog open title={t('handOver')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['ownerId']}
        onSubmit={() =>
          ownerId &&
          ready &&
          save.tell({ params: { id: of.id }, body: { ownerId } }, { ifMatch: of.revision })
        }
        footer={<Foot send={t('handOver')} busy={save.busy} ready={ready} onClose={onClose} />}
      >
        <p>{of.what}</p>
        <PersonField label={t('handOverTitle')} name="ownerId" value={ownerId} onChange={setOwnerId} />
      </Form>
    </Dialog>
  );
};

/** What becomes of a commitment: kept, let go, or somebody else’s to keep. */
export const SettleDialog = ({ how, ...props }: SettleProps & { how: Settling }) => {
  if (how === 'keep') return <Keep {...props} />;
  return how === 'release' ? <Release {...props} /> : <HandOver {...props} />;
};
