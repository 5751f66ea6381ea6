import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, listSquads } from '../contract.ts';
import './campaigns.css';
import { ProposalDrawer } from './proposal-drawer.tsx';
import { SquadCard } from './squad-card.tsx';
import { SquadDrawer } from './squad-drawer.tsx';
import { isWanted, SquadFilters } from './squad-filters.tsx';
import { words } from './squad-words.ts';

/** The squads of a campaign: at most three seats each, and what keeps each from its next step. */
export const SquadsPart = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const [filters, change] = useFilters({ state: '', wave: '', squad: '' });
  const [doing, setDoing] = useState<'form' | 'propose' | null>(null);
  const asked = useAsk(listSquads, { params: { id: campaign.id }, query: {} });
  const all = asked.reply?.items.filter((one) => one.status !== 'disbanded');
  const shown = all?.filter((one) => isWanted(one, filters));
  const can = asked.reply?.can;
  const mayForm = can?.edit === true && campaign.status !== 'closed';
  const edited = all?.find((one) => one.id === filters.squad);
  const buttons = mayForm && (
    <>
      <Button small icon="layers" onPress={() => setDoing('propose')}>
        {t('propose')}
      </Button>
      <Button small kind="main" icon="plus" onPress={() => setDoing('form')}>
        {t('form')}
      </Button>
    </>
  );
  return (
    <div className="k-stack">
      <Toolbar label={t('squads')} actions={buttons}>
        <SquadFilters campaign={campaign} squads={all ?? []} filters={filters} onChange={change} />
      </Toolbar>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.loading && <Loading lines={8} />}
      {shown?.length === 0 && (
        <div className="cmp-panel">
          {all?.length === 0 ? (
            <Empty icon="squad" title={t('none')} hint={t('noneHint')}>
              <span className="k-line">{buttons}</span>
            </Empty>
          ) : (
            <Empty icon="squad" title={t('noneFound')} />
          )}
        </div>
      )}
      <ul className="cmp-squads">
        {can &&
          shown?.map((squad) => (
            <SquadCard
              key={squad.id}
              squad={squad}
              campaign={campaign}
              can={can}
              onEdit={() => change({ squad: squad.id })}
            />
          ))}
      </ul>
      {doing === 'propose' && <ProposalDrawer campaign={campaign} onClose={() => setDoing(null)} />}
      {doing === 'form' && <SquadDrawer campaign={campaign} squad={null} onClose={() => setDoing(null)} />}
      {edited && mayForm && (
        <SquadDrawer
          key={edited.id}
          campaign={campaign}
          squad={edited}
          onClose={() => change({ squad: '' })}
        />
      )}
    </div>
  );
};
