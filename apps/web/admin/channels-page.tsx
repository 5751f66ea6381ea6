import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listChannels, type zChannel } from '../../../platform/notify/contract.ts';
import { AddChannelDrawer } from './add-channel-drawer.tsx';
import { ChannelDrawer } from './channel-drawer.tsx';
import { words } from './words.ts';

export type Channel = z.output<typeof zChannel>;

const useColumns = (): Column<Channel>[] => {
  const t = useWords(words);
  return [
    { key: 'name', title: t('channelName'), cell: (one) => one.name, width: 220 },
    { key: 'kind', title: t('kind'), cell: (one) => t(`kind_${one.kind}`), width: 150 },
    { key: 'target', title: t('channelTo'), cell: (one) => one.target },
    {
      key: 'enabled',
      title: t('state'),
      cell: (one) => (
        <StatusTag tone={one.enabled ? 'green' : 'grey'}>{t(one.enabled ? 'enabled' : 'paused')}</StatusTag>
      ),
      width: 110,
    },
    { key: 'updated', title: t('updatedAt'), cell: (one) => sayInstant(one.updatedAt), width: 150 },
  ];
};

/** Where urgent notices go besides the inbox. */
export const Page = () => {
  const t = useWords(words);
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const asked = useAsk(listChannels, {});
  const open = asked.reply?.items.find((one) => one.id === openId);
  const add = (
    <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
      {t('addChannel')}
    </Button>
  );
  return (
    <Frame title={t('channels')} note={t('channelsNote')} actions={add}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="channels"
        caption={t('channels')}
        columns={columns}
        rows={asked.reply?.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        onOpen={(one) => setOpenId(one.id)}
        openKey={openId}
        loading={asked.loading}
        empty={<Empty icon="mail" title={t('channelsNone')} hint={t('channelsNoneHint')} />}
      />
      {adding && <AddChannelDrawer onClose={() => setAdding(false)} />}
      {open && (
        <ChannelDrawer key={`${open.id}.${open.revision}`} channel={open} onClose={() => setOpenId(null)} />
      )}
    </Frame>
  );
};
