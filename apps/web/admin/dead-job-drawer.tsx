import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { forgetJob, listDeadJobs, replayJob } from '../../../platform/jobs/contract.ts';
import './admin.css';
import type { DeadJob } from './dead-jobs-page.tsx';
import { words } from './words.ts';

/** One failed job: why it failed, and either again or laid aside with a reason. */
export const DeadJobDrawer = ({ job, onClose }: { job: DeadJob; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const touches = [listDeadJobs.name];
  const done = (said: string) => (): void => {
    toast(said);
    onClose();
  };
  const replay = useTell(replayJob, { touches, onDone: done(t('replayed')) });
  const forget = useTell(forgetJob, { touches, onDone: done(t('laidAside')) });
  const params = { jobId: job.id };
  return (
    <Drawer title={job.handler} open onClose={onClose}>
      <div className="k-stack">
        <Facts
          facts={[
            { label: t('about'), value: job.subject ? `${job.subject.kind} ${job.subject.id}` : '–' },
            { label: t('attempts'), value: job.attempts },
            { label: t('createdAt'), value: sayInstant(job.createdAt) },
            { label: t('diedAt'), value: sayInstant(job.diedAt) },
          ]}
        />
        <p className="w-job-whole">{job.lastError ?? '–'}</p>
        {replay.problem && <ProblemNote problem={replay.problem} />}
        <div>
          <Button kind="main" icon="refresh" busy={replay.busy} onPress={() => replay.tell({ params })}>
            {t('replay')}
          </Button>
        </div>
        <Form
          problem={forget.problem}
          fields={['reason']}
          onSubmit={() => forget.tell({ params, body: { reason } })}
          footer={
            <Button kind="danger" submit busy={forget.busy} disabled={!reason.trim()}>
              {t('layAside')}
            </Button>
          }
        >
          <TextField
            label={t('reason')}
            name="reason"
            hint={t('layAsideHint')}
            value={reason}
            onChange={setReason}
            maxLength={300}
            required
          />
        </Form>
      </div>
    </Drawer>
  );
};
