import { useParams } from 'react-router';
import { Asked } from '../../../../packages/kit/asked.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../../packages/kit/page.tsx';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../../packages/kit/use-filters.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { comparePlans, listPlans, type PlanListed } from '../../contract.ts';
import './compare.css';
import { ComparisonView } from './comparison-view.tsx';
import { type Both, PlanPickers } from './plan-pickers.tsx';
import { words } from './words.ts';

const DEFAULTS = { before: '', after: '', fate: '', squad: '', day: '' };

/** Unless others were asked for: the newest plan against the one in force, or against the one before it. */
const bothOf = (plans: readonly PlanListed[], asked: Both): Both => {
  const inForce = plans.find((plan) => plan.status === 'published');
  const after = asked.after || plans.find((plan) => plan.id !== (asked.before || inForce?.id))?.id || '';
  const before = asked.before || [inForce, ...plans].find((plan) => plan && plan.id !== after)?.id || '';
  return { before, after };
};

/** Two plans of a campaign side by side; which two, and what is looked at, stands in the address. */
export const Page = () => {
  const t = useWords(words);
  const { campaignId = '' } = useParams();
  const [filters, change] = useFilters(DEFAULTS);
  const listed = useAsk(listPlans, { params: { campaignId } });
  const plans = listed.reply?.items ?? [];
  const { before, after } = bothOf(plans, filters);
  const isTwo = before !== '' && after !== '' && before !== after;
  const compared = useAsk(
    comparePlans,
    { params: { planId: after }, query: { before } },
    { when: listed.reply !== undefined && isTwo },
  );
  const { reply } = compared;
  const shown = reply && reply.before.id === before && reply.after.id === after ? reply : undefined;
  const isGone = listed.reply !== undefined && isTwo && compared.problem?.status === 404;
  return (
    <Frame title={t('compare')} back={{ to: `/campaigns/${campaignId}/plan`, label: t('plan') }}>
      <Asked of={listed} lines={10}>
        {() =>
          plans.length < 2 ? (
            <Empty icon="columns" title={t('onlyOne')} hint={t('onlyOneHint')} />
          ) : (
            <PlanPickers
              plans={plans}
              before={before}
              after={after}
              onChange={(both) => change({ ...both, squad: '', day: '' })}
            />
          )
        }
      </Asked>
      {isGone && <p className="k-warning">{t('gone')}</p>}
      {isTwo && (
        <Asked
          of={{ ...compared, reply: shown, loading: compared.loading || (compared.busy && !shown) }}
          lines={12}
        >
          {(comparison) => (
            <ComparisonView key={`${before} ${after}`} of={comparison} filters={filters} onFilter={change} />
          )}
        </Asked>
      )}
    </Frame>
  );
};
