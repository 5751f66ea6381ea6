import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Asked } from '../../../../packages/kit/asked.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import { useToast } from '../../../../packages/kit/toast.tsx';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { getCampaign } from '../../../campaigns/contract.ts';
import { getPlan, listPlans, type PlanBrief, type PlanningRun } from '../../contract.ts';
import { comparing } from '../compare/comparing.ts';
import { WhatIfDrawer } from '../what-if/what-if-drawer.tsx';
import { AskPlanner } from './ask-planner.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import './plan.css';
import { PlanBar } from './plan-bar.tsx';
import { PlanStats } from './plan-stats.tsx';
import { PlanView } from './plan-view.tsx';
import { PlannerProgress } from './planner-progress.tsx';
import { PublishPlan } from './publish-plan.tsx';
import { usePlanFilters } from './use-plan-filters.ts';
import { words } from './words.ts';

const TONE = { draft: 'amber', published: 'green', superseded: 'grey', whatIf: 'violet' } as const;

/** What is shown unless another version was asked for: the newest draft, else the plan in force, else the newest. */
const shownOf = (plans: readonly PlanBrief[], asked: string): PlanBrief | null =>
  plans.find((one) => one.id === asked) ??
  plans.find((one) => one.status === 'draft' || one.status === 'published') ??
  plans.find((one) => one.status !== 'whatIf') ??
  null;

/** What a plan is compared with at first: the plan in force; that itself, with the newest other. */
const against = (plans: readonly PlanBrief[], brief: PlanBrief) => {
  const inForce = plans.find((one) => one.status === 'published');
  return inForce && inForce.id !== brief.id
    ? { before: inForce.id, after: brief.id }
    : { before: brief.id, after: plans.find((one) => one.id !== brief.id)?.id ?? null };
};

const Made = ({ plan }: { plan: PlanBrief }) => {
  const t = useWords(words);
  return (
    <span className="k-line">
      <StatusTag tone={TONE[plan.status]}>{t(plan.status)}</StatusTag>
      <span className="k-muted">
        {plan.publishedAt && plan.publishedByName
          ? t('publishedBy', { name: plan.publishedByName, at: sayInstant(plan.publishedAt) })
          : t('madeBy', { name: plan.madeByName, at: sayInstant(plan.madeAt), how: t(plan.madeHow) })}
      </span>
    </span>
  );
};

/** The plans of a campaign: asked for, looked at, moved about, put in force. */
export const Page = () => {
  const t = useWords(words);
  const toast = useToast();
  const { campaignId = '' } = useParams();
  const [filters, change] = usePlanFilters();
  const go = useNavigate();
  const [asking, setAsking] = useState(false);
  const [supposing, setSupposing] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const campaign = useAsk(getCampaign, { params: { id: campaignId } });
  const plans = useAsk(listPlans, { params: { campaignId } });
  const items = plans.reply?.items ?? [];
  const brief = shownOf(items, filters.plan);
  const plan = useAsk(getPlan, { params: { planId: brief?.id ?? '' } }, { when: brief !== null });
  const can = plans.reply?.can;

  const ended = (run: PlanningRun): void => {
    plans.again();
    if (run.isWhatIf && run.planId) {
      toast(t(run.status === 'cancelled' ? 'run_cancelled' : 'whatIf_done'));
      void go(comparing(campaignId, { before: run.from, after: run.planId }), { replace: true });
      return;
    }
    change({ run: '', ...(run.planId && { plan: run.planId, visit: '' }) });
    if (run.planId) toast(t(run.status === 'cancelled' ? 'run_cancelled' : 'run_done'));
    else setFailed(run.failedWhy ?? t('run_failed'));
  };
  const shown = plan.reply && plan.reply.id === brief?.id ? plan.reply : undefined;

  return (
    <Frame
      title={t('plan')}
      back={{ to: `/campaigns/${campaignId}`, label: campaign.reply?.name ?? t('campaign') }}
      note={brief && <Made plan={brief} />}
      actions={
        <>
          {items.length > 1 && brief && (
            <Button icon="columns" to={comparing(campaignId, against(items, brief))}>
              {t('compare')}
            </Button>
          )}
          {can?.plan && brief && (
            <Button icon="layers" disabled={filters.run !== ''} onPress={() => setSupposing(true)}>
              {t('whatIf')}
            </Button>
          )}
          {can?.plan && (
            <Button
              kind={brief ? 'plain' : 'main'}
              icon="route"
              disabled={filters.run !== ''}
              onPress={() => setAsking(true)}
            >
              {t('ask')}
            </Button>
          )}
          {can?.publish && brief?.status === 'draft' && (
            <Button kind="main" icon="check" disabled={!shown} onPress={() => setPublishing(true)}>
              {t('publish')}
            </Button>
          )}
        </>
      }
    >
      {filters.run && <PlannerProgress key={filters.run} runId={filters.run} onEnded={ended} />}
      {failed && (
        <p className="p-note is-bad" role="alert">
          {t('run_failed')}：{failed}
        </p>
      )}
      {plans.problem && <ProblemNote problem={plans.problem} onAgain={plans.again} />}
      {plans.reply && items.length === 0 && !filters.run && (
        <Empty icon="route" title={t('none')} hint={t('noneHint')} />
      )}
      {brief && (
        <>
          <PlanBar items={items} brief={brief} filters={filters} onFilter={change} />
          <Asked of={{ ...plan, reply: shown, loading: plan.loading || (plan.busy && !shown) }} lines={12}>
            {(detail) => (
              <>
                <PlanStats plan={detail} />
                <ConflictNotice
                  plan={detail}
                  onOpen={(visit) => change({ visit, ...(filters.tab === 'score' && { tab: 'leftOut' }) })}
                />
                <PlanView plan={detail} filters={filters} onFilter={change} />
                {publishing && <PublishPlan plan={detail} onClose={() => setPublishing(false)} />}
              </>
            )}
          </Asked>
        </>
      )}
      {supposing && (
        <WhatIfDrawer
          campaignId={campaignId}
          onClose={() => setSupposing(false)}
          onStarted={(run) => {
            setSupposing(false);
            setFailed(null);
            change({ run });
          }}
        />
      )}
      {asking && (
        <AskPlanner
          campaignId={campaignId}
          waves={campaign.reply?.waves ?? []}
          plan={brief}
          onClose={() => setAsking(false)}
          onStarted={(run) => {
            setAsking(false);
            setFailed(null);
            change({ run });
          }}
        />
      )}
    </Frame>
  );
};
