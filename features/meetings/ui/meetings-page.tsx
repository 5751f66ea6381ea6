import { useState } from 'react';
import { useNavigate } from 'react-router';
import { clock } from '../../../packages/kernel/minutes.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listMeetings, type MeetingBrief, planMeeting } from '../contract.ts';
import { type MeetingDraft, MeetingDrawer } from './meeting-drawer.tsx';
import { MEETING_TONE, MEETING_TOUCHES } from './meeting-tones.ts';
import { words } from './meeting-words.ts';

const useColumns = (): Column<MeetingBrief>[] => {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { key: 'title', title: t('title'), cell: (one) => one.title },
    {
      key: 'day',
      title: t('day'),
      width: 200,
      cell: (one) => (
        <span className="k-figures">
          {sayDay(one.heldOn, language)} {clock(one.startsAt)}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 130,
      cell: (one) => <StatusTag tone={MEETING_TONE[one.state]}>{t(`state_${one.state}`)}</StatusTag>,
    },
    { key: 'chair', title: t('chair'), width: 100, cell: (one) => one.chair.name },
    { key: 'place', title: t('place'), width: 200, cell: (one) => one.place || '–' },
    { key: 'items', title: t('items'), width: 80, number: true, cell: (one) => one.items },
    { key: 'decisions', title: t('decisions'), width: 80, number: true, cell: (one) => one.decisions },
  ];
};

const HALF_PAST_NINE = 570;

const PlanDrawer = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const go = useNavigate();
  const { account } = useSession();
  const started: MeetingDraft = {
    title: '',
    heldOn: null,
    startsAt: HALF_PAST_NINE,
    place: '',
    chairId: null,
    secretaryId: account.personId,
    lineId: null,
    memberIds: [],
  };
  const save = useTell(planMeeting, {
    touches: MEETING_TOUCHES,
    onDone: ({ id }) => {
      toast(t('planned'));
      void go(`/meetings/${id}`);
    },
  });
  return (
    <MeetingDrawer
      title={t('plan')}
      send={t('plan')}
      started={started}
      busy={save.busy}
      problem={save.problem}
      onSend={(body) => save.tell({ body })}
      onClose={onClose}
    />
  );
};

/** Meetings to come, and those that were. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const [planning, setPlanning] = useState(false);
  const [{ when }, change] = useFilters({ when: 'coming' });
  const isPast = when === 'past';
  const pages = usePages(listMeetings, { query: { when: isPast ? ('past' as const) : ('coming' as const) } });
  return (
    <Frame
      title={t('meetings')}
      note={t('note')}
      actions={
        can['meetings.keep'] && (
          <Button kind="main" icon="plus" onPress={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="meetings"
        caption={t('meetings')}
        columns={useColumns()}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.title}
        hrefOf={(one) => `/meetings/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        toolbar={
          <FilterBar
            label={t('when')}
            value={isPast ? 'past' : 'coming'}
            onChange={(next) => change({ when: next || when })}
            chips={[
              { value: 'coming', label: t('coming') },
              { value: 'past', label: t('past') },
            ]}
          />
        }
        empty={
          <Empty icon="meeting" title={isPast ? t('none') : t('noPlan')} hint={t('noneHint')}>
            {!isPast && <Button onPress={() => change({ when: 'past' })}>{t('past')}</Button>}
          </Empty>
        }
      />
      {planning && <PlanDrawer onClose={() => setPlanning(false)} />}
    </Frame>
  );
};
