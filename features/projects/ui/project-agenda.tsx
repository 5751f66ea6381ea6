import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { AGENDA_KINDS, projectAgenda } from '../views-contract.ts';
import { grouped } from './agenda-groups.ts';
import { AgendaRow } from './agenda-row.tsx';
import { KIND_TONE } from './agenda-tones.ts';
import { type ProjectFilterValues, queryOf } from './project-filters.tsx';
import './projects.css';
import { viewWords as words } from './view-words.ts';

const PAGE = 100;

/** The same projects in the order of what is due on them: what a bureau chief goes through in the morning. */
export const ProjectAgenda = ({ filters }: { filters: ProjectFilterValues }) => {
  const t = useWords(words);
  const today = useToday();
  const [kind, setKind] = useState('');
  const pages = usePages(projectAgenda, {
    query: {
      ...queryOf(filters),
      stage: filters.stage || undefined,
      kind: AGENDA_KINDS.find((one) => one === kind),
      limit: PAGE,
    },
  });
  return (
    <div className="k-stack">
      <FilterBar
        label={t('kind')}
        value={kind}
        onChange={setKind}
        chips={AGENDA_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`), tone: KIND_TONE[one] }))}
      />
      <Asked of={{ ...pages, reply: pages.items }} lines={10}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="calendar" title={t('nothing')} hint={t('nothingHint')} />
          ) : (
            <div className="k-stack">
              {grouped(items, today).map((part) => (
                <Card key={part.group} title={`${t(part.group)} · ${part.items.length}`} flush>
                  <ul className="prj-agenda" aria-label={t(part.group)}>
                    {part.items.map((one) => (
                      <AgendaRow key={`${one.kind} ${one.id}`} of={one} />
                    ))}
                  </ul>
                </Card>
              ))}
            </div>
          )
        }
      </Asked>
      {pages.more.has && (
        <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
          {t('more')}
        </Button>
      )}
    </div>
  );
};
