import { useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { Steps } from '../../../packages/kit/steps.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseImport, getImport } from '../contract.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRefused } from './import-refused.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportUnderWay } from './import-under-way.tsx';
import { importWords } from './import-words.ts';
import { STATUS_TONE } from './past-imports.tsx';
import { StopImport } from './stop-import.tsx';

const POLL_MS = 700;
const isUnderWay = (status: EnterpriseImport['status'] | undefined): boolean =>
  status === 'reading' || status === 'running';

const STEP = {
  reading: 'read',
  refused: 'read',
  previewed: 'check',
  running: 'run',
  cancelled: 'run',
  done: null,
} as const;

const ImportSteps = ({ status }: { status: EnterpriseImport['status'] }) => {
  const t = useWords(importWords);
  return (
    <Steps
      label={t('steps')}
      now={STEP[status]}
      steps={(['read', 'check', 'run'] as const).map((key) => ({ key, label: t(`step_${key}`) }))}
    />
  );
};

const Import = ({ importId }: { importId: string }) => {
  const t = useWords(importWords);
  const asked = useAsk(
    getImport,
    { params: { importId } },
    { every: (reply) => isUnderWay(reply?.status) && POLL_MS },
  );
  const one = asked.reply;
  return (
    <Frame
      title={one?.fileName ?? t('title')}
      back={{ to: '/enterprises/import', label: t('imports') }}
      note={
        one && (
          <span className="k-line">
            <StatusTag tone={STATUS_TONE[one.status]}>{t(`status_${one.status}`)}</StatusTag>
            <span>
              {one.byName} · {sayInstant(one.madeAt)}
            </span>
          </span>
        )
      }
      actions={one && isUnderWay(one.status) && <StopImport of={one} />}
    >
      <Asked of={asked}>
        {(reply) => (
          <>
            <ImportSteps status={reply.status} />
            {isUnderWay(reply.status) && <ImportUnderWay of={reply} />}
            {reply.status === 'refused' && reply.refused && <ImportRefused refused={reply.refused} />}
            {(reply.status === 'done' || reply.status === 'cancelled') && <ImportResult of={reply} />}
            {reply.status === 'previewed' && <ImportCheck key={reply.revision} of={reply} />}
            {reply.status === 'done' && <ImportPreview of={reply} />}
          </>
        )}
      </Asked>
    </Frame>
  );
};

/** One import from its reading to its result. */
export const Page = () => {
  const { importId = '' } = useParams();
  return <Import key={importId} importId={importId} />;
};
