import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Delegation, listDelegations, takeBack } from '../contract.ts';
import { words } from './command-words.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';

const TONE: Readonly<Record<Delegation['stands'], Tone>> = { ahead: 'blue', now: 'green', over: 'grey' };

const TakeBack = ({ of }: { of: Delegation }) => {
  const t = useWords(words);
  const toast = useToast();
  const end = useTell(takeBack, {
    touches: ['listDelegations', 'listContactsDue'],
    onDone: () => toast(t('takenBack')),
  });
  if (!of.can.takeBack) return null;
  return (
    <span className="k-line">
      <Button small busy={end.busy} onPress={() => end.tell({ params: { id: of.id } })}>
        {t('takeBack')}
      </Button>
      {end.problem && <ProblemNote problem={end.problem} onAgain={end.forget} />}
    </span>
  );
};

const useColumns = (): Column<Delegation>[] => {
  const t = useWords(words);
  return [
    { key: 'whose', title: t('whose'), cell: (one) => one.personName },
    { key: 'standIn', title: t('standIn'), cell: (one) => one.toPersonName },
    {
      key: 'from',
      title: t('from'),
      width: 160,
      cell: (one) => <span className="k-figures">{sayInstant(one.from)}</span>,
    },
    {
      key: 'until',
      title: t('until'),
      width: 160,
      cell: (one) => <span className="k-figures">{sayInstant(one.takenBackAt ?? one.until)}</span>,
    },
    { key: 'reason', title: t('reason'), cell: (one) => one.reason || '–' },
    { key: 'by', title: t('givenBy'), width: 130, cell: (one) => one.givenByName },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      cell: (one) => <StatusTag tone={TONE[one.stands]}>{t(`stands_${one.stands}`)}</StatusTag>,
    },
    { key: 'back', title: t('takeBack'), width: 110, cell: (one) => <TakeBack of={one} /> },
  ];
};

/** Who acts for whom, from when to when. */
export const HandOvers = () => {
  const t = useWords(words);
  const columns = useColumns();
  const [giving, setGiving] = useState(false);
  const asked = useAsk(listDelegations, {});
  return (
    <div className="k-stack">
      <div className="k-line k-apart">
        <p className="k-muted">{t('handOversHint')}</p>
        {asked.reply?.can.handOver && (
          <Button kind="main" icon="plus" onPress={() => setGiving(true)}>
            {t('handOver')}
          </Button>
        )}
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="hand-overs"
        caption={t('handOvers')}
        columns={columns}
        rows={asked.reply?.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.personName}
        loading={asked.loading}
        fixed
        empty={<Empty icon="users" title={t('none')} hint={t('noneHint')} />}
      />
      {asked.reply?.more && <p className="k-muted">{t('more')}</p>}
      {giving && asked.reply && (
        <HandOverDialog forOthers={asked.reply.can.forOthers} onClose={() => setGiving(false)} />
      )}
    </div>
  );
};
