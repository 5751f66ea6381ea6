import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AnyContract, ReplyOf } from '../kernel/contract.ts';
import { ask, type InputOf, type Parts } from './ask.ts';
import type { Problem } from './problem.ts';

/** What has been asked, as a screen shows it: exactly one of loading, refused or answered (a reply may be old). */
export interface Answer<R> {
  reply: R | undefined;
  problem: Problem | null;
  /** True while nothing is there to show yet. */
  loading: boolean;
  /** True while something newer is on its way. */
  busy: boolean;
  again: () => void;
}

interface Options<R = unknown> {
  /** False: not yet (a parameter is missing). */
  when?: boolean;
  /** Asks again every so many milliseconds while the page is seen; a function says it from the last reply. */
  every?: number | ((reply: R | undefined) => number | false);
}

/** `const { reply, loading, problem } = useAsk(listProjects, { query: { q } })`. The last reply stays while filters change. */
export const useAsk = <C extends AnyContract>(
  contract: C,
  input: InputOf<C>,
  options: Options<ReplyOf<C>> = {},
): Answer<ReplyOf<C>> => {
  const { every } = options;
  const asked = useQuery<ReplyOf<C>, Problem>({
    queryKey: [contract.name, input],
    queryFn: ({ signal }) => ask(contract, input, { signal }),
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
    ...(every && {
      refetchInterval: typeof every === 'number' ? every : (query) => every(query.state.data),
    }),
  });
  return {
    reply: asked.data,
    problem: asked.error,
    loading: asked.isPending && asked.fetchStatus !== 'idle',
    busy: asked.isFetching,
    again: () => void asked.refetch(),
  };
};

interface PageOf<T> {
  items: T[];
  next: string | null;
  count?: { atLeast: number; more: boolean } | undefined;
}
type ItemOf<R> = R extends { items: (infer T)[] } ? T : never;

export interface Pages<T> extends Omit<Answer<T[]>, 'reply'> {
  items: T[] | undefined;
  count: { atLeast: number; more: boolean } | undefined;
  /** Hand this to `<Table more={…}>`. */
  more: { has: boolean; busy: boolean; load: () => void };
}

/** A keyset list (`zPage`), page after page: `usePages(listProjects, { query: { q } })`. */
export const usePages = <C extends AnyContract>(
  contract: C,
  input: InputOf<C>,
  options: Options = {},
): Pages<ItemOf<ReplyOf<C>>> => {
  const parts: Parts = input;
  const asked = useInfiniteQuery({
    queryKey: [contract.name, input, 'pages'],
    initialPageParam: undefined as string | undefined, // border: says the type of later cursors
    queryFn: async ({ pageParam, signal }) => {
      const query = Object.assign({}, parts.query, { cursor: pageParam });
      const reply = await ask(contract, { ...input, query }, { signal });
      return reply as PageOf<ItemOf<ReplyOf<C>>>; // border: usePages is for contracts whose reply is a zPage
    },
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
  });
  return {
    items: asked.data?.pages.flatMap((page) => page.items),
    count: asked.data?.pages[0]?.count,
    problem: asked.error as Problem | null, // border: ask throws nothing else
    loading: asked.isPending && asked.fetchStatus !== 'idle',
    busy: asked.isFetching,
    again: () => void asked.refetch(),
    more: { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() },
  };
};
