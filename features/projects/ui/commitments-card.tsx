import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Commitment, listCommitments } from '../commitment-contract.ts';
import { CommitmentDrawer } from './commitment-drawer.tsx';
import { CommitmentLight } from './commitment-light.tsx';
import { commitmentWords as words } from './commitment-words.ts';
import { DueRows } from './due-rows.tsx';
import { RecordCommitment } from './record-commitment.tsx';

/** What was promised about a project, in both directions; what is settled is asked for. */
export const CommitmentsCard = ({ project }: { project: { id: string; ownerId: string } }) => {
  const t = useWords(words);
  const { can } = useSession();
  const [recording, setRecording] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [settledToo, setSettledToo] = useState(false);
  const query = { projectId: project.id, limit: 20 };
  const asked = usePages(listCommitments, { query });
  const settled = usePages(listCommitments, { query: { ...query, state: 'settled' } }, { when: settledToo });
  const row = (one: Commitment) => ({
    id: one.id,
    title: one.what,
    light: <CommitmentLight of={one} />,
    note: [t(`direction_${one.direction}`), one.otherSide, one.ownerName, one.dueOn].join(' · '),
    onOpen: () => setOpenId(one.id),
  });
  const open = [...(asked.items ?? []), ...(settled.items ?? [])].find((one) => one.id === openId);
  return (
    <Card
      title={t('commitments')}
      actions={
        <>
          <Button kind="quiet" small pressed={settledToo} onPress={() => setSettledToo(!settledToo)}>
            {t('settled')}
          </Button>
          {can['projects.edit'] && (
            <Button small icon="plus" onPress={() => setRecording(true)}>
              {t('record')}
            </Button>
          )}
        </>
      }
    >
      <Asked of={{ ...asked, reply: asked.items }} lines={2}>
        {(items) => (
          <div className="k-stack">
            {items.length === 0 && <p className="k-muted">{t('noneHere')}</p>}
            <DueRows label={t('commitments')} rows={items.map(row)} />
            {settledToo && <DueRows label={t('settled')} rows={(settled.items ?? []).map(row)} />}
          </div>
        )}
      </Asked>
      {recording && <RecordCommitment project={project} onClose={() => setRecording(false)} />}
      {open && (
        <CommitmentDrawer
          key={open.id}
          of={open}
          canEdit={Boolean(can['projects.edit'])}
          onClose={() => setOpenId(null)}
        />
      )}
    </Card>
  );
};
