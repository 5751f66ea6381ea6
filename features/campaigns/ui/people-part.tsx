import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, listParticipants, type Participant, STANDINGS } from '../contract.ts';
import './campaigns.css';
import { ParticipantDrawer } from './participant-drawer.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { words } from './people-words.ts';
import { STANDING_TONE } from './tones.ts';
import { useParticipantColumns } from './use-participant-columns.tsx';

const fits = (one: Participant, q: string): boolean =>
  q === '' || [one.name, one.post, one.unitName].some((text) => text.includes(q));

/** Who takes part. */
export const PeoplePart = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const columns = useParticipantColumns({ from: campaign.startsOn, to: campaign.endsOn });
  const [filters, change] = useFilters({ q: '', standing: '', person: '' });
  const [picking, setPicking] = useState(false);
  const asked = useAsk(listParticipants, { params: { id: campaign.id } });
  const all = asked.reply?.items;
  const rows = all?.filter(
    (one) => fits(one, filters.q) && (filters.standing === '' || one.standing === filters.standing),
  );
  const open = all?.find((one) => one.personId === filters.person);
  const mayEdit = asked.reply?.can.edit === true && campaign.status !== 'closed';
  const add = mayEdit && (
    <Button small kind="main" icon="plus" onPress={() => setPicking(true)}>
      {t('addPeople')}
    </Button>
  );
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="participants"
        caption={t('people')}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.personId}
        nameOf={(one) => one.name}
        onOpen={(one) => change({ person: one.personId })}
        openKey={filters.person}
        loading={asked.loading}
        empty={
          all?.length === 0 ? (
            <Empty icon="users" title={t('none')} hint={t('noneHint')}>
              {add}
            </Empty>
          ) : (
            <Empty icon="users" title={t('noneFound')} />
          )
        }
        toolbar={
          <>
            <SearchBox label={t('find')} value={filters.q} onChange={(q) => change({ q })} />
            <FilterBar
              label={t('standing')}
              value={filters.standing}
              onChange={(standing) => change({ standing })}
              chips={STANDINGS.map((one) => ({
                value: one,
                label: t(one),
                tone: STANDING_TONE[one],
                count: all?.filter((person) => person.standing === one).length ?? 0,
              }))}
            />
            <span className="cmp-push">{add}</span>
          </>
        }
      />
      {picking && (
        <PeoplePicker
          campaignId={campaign.id}
          taken={new Set(all?.map((one) => one.personId))}
          onClose={() => setPicking(false)}
        />
      )}
      {open && (
        <ParticipantDrawer
          key={open.personId}
          campaign={campaign}
          person={open}
          mayEdit={mayEdit}
          onClose={() => change({ person: '' })}
        />
      )}
    </>
  );
};
