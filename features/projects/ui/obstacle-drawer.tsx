import { useState } from 'react';
import { Link } from 'react-router';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getObstacle } from '../obstacle-contract.ts';
import { ObstacleEdit } from './obstacle-edit.tsx';
import { ObstacleLight } from './obstacle-light.tsx';
import { ObstacleSteps } from './obstacle-steps.tsx';
import { obstacleWords as words } from './obstacle-words.ts';
import { type ObstacleStepKind, StepDialog } from './step-dialog.tsx';

type Shown = ReplyOf<typeof getObstacle>;

const ObstacleFacts = ({ of }: { of: Shown }) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Facts
      facts={[
        { label: t('kind'), value: t(`kind-${of.kind}`) },
        { label: t('state'), value: <ObstacleLight of={of} /> },
        { label: t('owner'), value: of.ownerName },
        { label: t('dueOn'), value: sayDay(of.dueOn, language) },
        { label: t('raisedBy'), value: of.raisedByName },
        { label: t('raisedOn'), value: sayDay(of.raisedOn, language) },
        ...(of.kind === 'grievance' ? [{ label: t('jobsAtRisk'), value: of.jobsAtRisk }] : []),
        {
          label: t('enterprise'),
          value: <Link to={`/enterprises/${of.enterpriseId}`}>{of.enterpriseName}</Link>,
          wide: true,
        },
        ...(of.projectId
          ? [
              {
                label: t('project'),
                value: <Link to={`/projects/${of.projectId}`}>{of.projectName}</Link>,
                wide: true,
              },
            ]
          : []),
      ]}
    />
  );
};

const Actions = ({ of, onEdit }: { of: Shown; onEdit: () => void }) => {
  const t = useWords(words);
  const [step, setStep] = useState<ObstacleStepKind | null>(null);
  return (
    <div className="k-line">
      {of.can.edit && (
        <>
          <Button small icon="edit" onPress={onEdit}>
            {t('edit')}
          </Button>
          <Button small onPress={() => setStep('report')}>
            {t('report')}
          </Button>
        </>
      )}
      {of.can.close && (
        <Button small kind="main" icon="check" onPress={() => setStep('close')}>
          {t('close')}
        </Button>
      )}
      {of.can.reopen && (
        <Button small icon="refresh" onPress={() => setStep('reopen')}>
          {t('reopen')}
        </Button>
      )}
      {of.can.edit && !of.can.close && (
        <span className="k-muted">{t('whoCloses', { name: of.raisedByName })}</span>
      )}
      {step && <StepDialog of={of} step={step} onClose={() => setStep(null)} />}
    </div>
  );
};

/** One obstacle beside its list: how it stands, what may be done, and its way so far. */
export const ObstacleDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useWords(words);
  const [editing, setEditing] = useState(false);
  const asked = useAsk(getObstacle, { params: { id } });
  return (
    <Drawer open title={t('obstacles')} onClose={onClose}>
      <Asked of={asked} lines={8}>
        {(of) =>
          editing ? (
            <ObstacleEdit of={of} onAgain={asked.again} onClose={() => setEditing(false)} />
          ) : (
            <div className="k-stack">
              <p className="k-prose">{of.what}</p>
              <ObstacleFacts of={of} />
              <Actions of={of} onEdit={() => setEditing(true)} />
              <ObstacleSteps steps={of.steps} />
            </div>
          )
        }
      </Asked>
    </Drawer>
  );
};
