import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listSources, revokeSource, type Source } from '../contract.ts';
import { AddSource } from './add-source.tsx';
import { type Handed, TokenOnce } from './token-once.tsx';
import { words } from './words.ts';

const useColumns = (onRevoke: (source: Source) => void): Column<Source>[] => {
  const t = useWords(words);
  return [
    { key: 'name', title: t('sourceName'), cell: (one) => one.name },
    { key: 'kind', title: t('sourceKind'), width: 130, cell: (one) => t(`sourceKind_${one.kind}`) },
    {
      key: 'state',
      title: t('sourceState'),
      width: 110,
      cell: (one) => (
        <StatusTag tone={one.revokedAt ? 'grey' : 'green'}>
          {t(one.revokedAt ? 'revoked' : 'inUse')}
        </StatusTag>
      ),
    },
    { key: 'pace', title: t('perMinute'), width: 130, number: true, cell: (one) => one.perMinute },
    {
      key: 'last',
      title: t('lastAt'),
      width: 150,
      cell: (one) => <span className="k-figures">{one.lastAt ? sayInstant(one.lastAt) : t('never')}</span>,
    },
    {
      key: 'made',
      title: t('made'),
      width: 220,
      cell: (one) => `${one.madeByName} · ${sayInstant(one.madeAt)}`,
    },
    {
      key: 'revoke',
      title: '',
      width: 130,
      cell: (one) =>
        one.revokedAt === null && (
          <Button small onPress={() => onRevoke(one)}>
            {t('revoke')}
          </Button>
        ),
    },
  ];
};

/** Systems and mail servers that may send information in, each with a token of its own. */
export const Page = () => {
  const t = useWords(words);
  const confirm = useConfirm();
  const [adding, setAdding] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const asked = useAsk(listSources, {});
  const revoke = useTell(revokeSource, { touches: [listSources.name] });
  const shutOut = async (source: Source): Promise<void> => {
    const question = {
      title: t('revokeTitle', { name: source.name }),
      body: t('revokeBody'),
      action: t('revoke'),
      danger: true,
    };
    if (await confirm(question)) revoke.tell({ params: { id: source.id } });
  };
  const columns = useColumns((source) => void shutOut(source));
  const problem = asked.problem ?? revoke.problem;
  return (
    <Frame
      title={t('sources')}
      note={t('sourcesNote')}
      actions={
        <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
          {t('addSource')}
        </Button>
      }
    >
      {problem && <ProblemNote problem={problem} onAgain={asked.again} />}
      <Table
        fixed
        name="information-sources"
        caption={t('sources')}
        columns={columns}
        rows={asked.reply?.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        loading={asked.loading}
        empty={<Empty icon="link" title={t('sourcesNone')} hint={t('sourcesNoneHint')} />}
      />
      {adding && (
        <AddSource
          onClose={() => setAdding(false)}
          onMade={(made) => {
            setAdding(false);
            setHanded(made);
          }}
        />
      )}
      {handed && <TokenOnce handed={handed} onClose={() => setHanded(null)} />}
    </Frame>
  );
};
