import { useSearchParams } from 'react-router';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listCampaigns } from '../contract.ts';
import { MyReadiness } from './my-readiness.tsx';
import { words } from './readiness-words.ts';

/** Somebody's own readiness on a phone: the campaign under way that was opened, or the newest there is. */
export const Page = () => {
  const t = useWords(words);
  const { account } = useSession();
  const [address, setAddress] = useSearchParams();
  const asked = useAsk(listCampaigns, { query: {} });
  const open = (asked.reply?.items ?? []).filter((one) => one.status !== 'closed');
  const newest = open.find((one) => one.status === 'open') ?? open[0];
  const chosen = open.find((one) => one.id === address.get('campaign')) ?? newest;
  return (
    <Frame title={t('mine')}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.loading && <Loading />}
      {account.personId === null ? (
        <Empty icon="shield" title={t('noAccount')} />
      ) : (
        asked.reply && !chosen && <Empty icon="shield" title={t('notIn')} hint={t('notInHint')} />
      )}
      {open.length > 1 && chosen && (
        <ChoiceField
          label={t('forCampaign')}
          value={chosen.id}
          choices={open.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id) => setAddress({ campaign: id }, { replace: true })}
        />
      )}
      {account.personId !== null && chosen && (
        <MyReadiness key={chosen.id} campaignId={chosen.id} campaignName={chosen.name} />
      )}
    </Frame>
  );
};
