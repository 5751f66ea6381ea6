import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  adoptSquads,
  type Campaign,
  listSquads,
  proposeSquads,
  type SquadForm,
  type SquadProposal,
} from '../contract.ts';
import { ProposalAsk } from './proposal-ask.tsx';
import { ProposalList } from './proposal-list.tsx';
import { words } from './squad-words.ts';
import { SQUAD_TOUCHES } from './touches.ts';
import { useCities } from './use-names.ts';

const USUAL = 4;

/** The planner's squads: looked at with their reasons, chosen from, then formed all at once or not at all. */
export const ProposalDrawer = ({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const cities = useCities();
  const [waveId, setWaveId] = useState<string>(campaign.waves[0]?.id ?? '');
  const [squads, setSquads] = useState<number>(USUAL);
  const [proposal, setProposal] = useState<SquadProposal | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const propose = useTell(proposeSquads, {
    onDone: (reply) => {
      setProposal(reply);
      setLeft(new Set());
    },
  });
  const adopt = useTell(adoptSquads, {
    touches: SQUAD_TOUCHES,
    onDone: ({ ids }) => {
      toast(t('adopted', { count: ids.length }));
      onClose();
    },
  });
  const params = { id: campaign.id };
  const known = useAsk(listSquads, { params, query: {} }).reply?.items ?? [];
  const first = 1 + Math.max(0, ...known.map((squad) => squad.number));
  const wanted: SquadForm[] = (proposal?.squads ?? []).flatMap((squad, n) => {
    const { memberIds, startsOn, endsOn, startCity } = squad;
    const name = t('proposedName', { city: cities.say(startCity) });
    return left.has(n)
      ? []
      : [{ name, waveId: waveId || null, startsOn, endsOn, startCity, cities: [], memberIds }];
  });
  const ask = (): void => {
    adopt.forget();
    propose.tell({ params, body: { waveId: waveId || null, squads } });
  };
  const problem = propose.problem ?? adopt.problem;
  return (
    <Drawer
      open
      wide
      title={t('proposeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {proposal && (
            <Button
              kind="main"
              disabled={wanted.length === 0}
              busy={adopt.busy}
              onPress={() => adopt.tell({ params, body: { squads: wanted } })}
            >
              {t('adopt', { count: wanted.length })}
            </Button>
          )}
        </>
      }
    >
      <div className="k-stack">
        <ProposalAsk
          campaign={campaign}
          waveId={waveId}
          squads={squads}
          again={proposal !== null}
          busy={propose.busy}
          onWave={(id) => {
            setWaveId(id);
            setProposal(null);
          }}
          onSquads={setSquads}
          onAsk={ask}
        />
        {problem && <ProblemNote problem={problem} />}
        {proposal && (
          <ProposalList proposal={proposal} asked={squads} first={first} left={left} onLeave={setLeft} />
        )}
      </div>
    </Drawer>
  );
};
