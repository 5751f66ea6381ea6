import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { useNews } from '../../packages/kit/use-news.ts';
import { getSession } from '../../platform/auth/contract.ts';
import { listNotices, streamNotices } from '../../platform/notify/contract.ts';

/** How many notices wait for this reader, kept fresh by the stream; a session that ended elsewhere ends here too. */
export const useUnread = (): number => {
  const cache = useQueryClient();
  const notices = useAsk(listNotices, { query: { limit: 1 } });
  useNews(
    streamNotices,
    {},
    () => void cache.invalidateQueries({ queryKey: [listNotices.name] }),
    () => void cache.invalidateQueries({ queryKey: [getSession.name] }),
  );
  return notices.reply?.unread.atLeast ?? 0;
};
