import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { Panels } from '../../../packages/kit/panels.tsx';
import { named } from '../../../packages/kit/session.ts';
import { Steps } from '../../../packages/kit/steps.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getProject, listStages, type Project, type Stage } from '../contract.ts';
import { ClaimsCard } from './claims-card.tsx';
import { CommitmentsCard } from './commitments-card.tsx';
import { CameFrom, DuplicatesCard } from './duplicates-card.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { FundsCard } from './funds-card.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';
import { ProjectAside } from './project-aside.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectTimeline } from './project-timeline.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { StageLight } from './stage-light.tsx';
import { pathOf, reachedIn, waysOn } from './ways-on.ts';
import { words } from './words.ts';

/** The stages of its class, with the days on which it first came to each. */
const StageSteps = ({ of, stages }: { of: Project; stages: readonly Stage[] }) => {
  const t = useWords(words);
  const language = useLanguage();
  const steps = pathOf(stages, of.class).map((stage) => {
    const came = of.history.find((change) => change.to === stage.code)?.on;
    return { key: stage.code, label: named(stage.name, language), ...(came && { note: came }) };
  });
  return <Steps label={t('path')} steps={steps} now={reachedIn(stages, of.history)?.code ?? of.stage} />;
};

const Actions = ({ of, stages, onEdit }: { of: Project; stages: readonly Stage[]; onEdit: () => void }) => {
  const t = useWords(words);
  const language = useLanguage();
  const [moving, setMoving] = useState<{ to: string | null } | null>(null);
  const ways = waysOn(of, stages);
  const next = ways.find((way) => way.kind === 'forward');
  const hold = ways.find((way) => way.kind === 'side' && way.stage.needsReviewDay);
  return (
    <>
      {of.can.edit && (
        <Button icon="edit" onPress={onEdit}>
          {t('edit')}
        </Button>
      )}
      {of.can.move && hold && (
        <Button icon="clock" onPress={() => setMoving({ to: hold.stage.code })}>
          {t('hold')}
        </Button>
      )}
      {of.can.move && <Button onPress={() => setMoving({ to: null })}>{t('move')}</Button>}
      {of.can.move && next && (
        <Button kind="main" icon="arrowRight" onPress={() => setMoving({ to: next.stage.code })}>
          {t('advance', { stage: named(next.stage.name, language) })}
        </Button>
      )}
      {moving && <StageDialog projectId={of.id} wanted={moving.to} onClose={() => setMoving(null)} />}
    </>
  );
};

const ProjectView = ({ id }: { id: string }) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const asked = useAsk(getProject, { params: { id } });
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const one = asked.reply;
  const stage = stages.find((each) => each.code === one?.stage);
  if (one?.mergedInto) return <Navigate replace to={`/projects/${one.mergedInto.id}?from=${one.id}`} />;
  return (
    <Frame
      title={one?.name ?? t('one')}
      back={{ to: '/projects', label: t('projects') }}
      note={
        one && (
          <span className="k-line">
            {one.isKey && <Badge tone="violet">{t('isKey')}</Badge>}
            {stage?.kind === 'side' && <Badge tone="amber">{named(stage.name, language)}</Badge>}
            <StageLight of={one} stage={stage} />
          </span>
        )
      }
      actions={one && <Actions of={one} stages={stages} onEdit={() => setEditing(true)} />}
    >
      <Asked of={asked} lines={10}>
        {(reply) => (
          <>
            <CameFrom id={reply.id} />
            <Card>
              <StageSteps of={reply} stages={stages} />
            </Card>
            <Beside aside={<ProjectAside of={reply} />}>
              <div className="k-stack">
                <ObstaclesCard on={{ projectId: reply.id, lineId: reply.lineId, ownerId: reply.ownerId }} />
                <CommitmentsCard project={reply} />
                <FundsCard projectId={reply.id} />
                <DuplicatesCard id={reply.id} />
                <ClaimsCard project={reply} />
                <Panels about="project" place="page" id={reply.id} among={[reply.id]} />
                <ProjectHistory history={reply.history} stages={stages} />
                <ProjectTimeline projectId={reply.id} />
              </div>
            </Beside>
          </>
        )}
      </Asked>
      {one && editing && (
        <EditDrawer
          project={one}
          onAgain={asked.again}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            toast(t('saved'));
          }}
        />
      )}
    </Frame>
  );
};

/** One project: the stages it passed, what is known of it, and the way so far. */
export const Page = () => {
  const { projectId = '' } = useParams();
  return <ProjectView key={projectId} id={projectId} />;
};
