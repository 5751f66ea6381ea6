import { useState } from 'react';
import { Link } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { type Say, useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseEvent, EVENT_KINDS, getEnterpriseTimeline } from '../contract.ts';
import { words } from './words.ts';

const TONE: Readonly<Record<EnterpriseEvent['kind'], Tone>> = {
  created: 'grey',
  edited: 'grey',
  imported: 'grey',
  contact: 'green',
  visitPlanned: 'amber',
  visit: 'blue',
  project: 'violet',
  file: 'grey',
  note: 'grey',
  commitment: 'amber',
  obstacle: 'red',
  funds: 'green',
  claim: 'violet',
  meeting: 'blue',
  order: 'blue',
  information: 'amber',
  light: 'red',
  policy: 'blue',
};
const WORTH_A_CHIP = ['contact', 'visit', 'visitPlanned', 'project', 'note', 'imported', 'edited'] as const;

const linkOf = (event: EnterpriseEvent) => {
  if (event.sourceKind === 'project')
    return { to: `/projects/${event.sourceId}`, word: 'seeProject' } as const;
  if (event.kind === 'imported')
    return { to: `/enterprises/import/${event.sourceId}`, word: 'seeImport' } as const;
  return null;
};

const happening = (event: EnterpriseEvent, t: Say<keyof (typeof words)['en']>): Happening => {
  const link = linkOf(event);
  return {
    id: event.id,
    when: sayInstant(event.at),
    by: event.byName,
    tone: TONE[event.kind],
    title: (
      <>
        <Badge tone={TONE[event.kind]}>{t(`kind_${event.kind}`)}</Badge> {event.text}
      </>
    ),
    body: (event.detail || link) && (
      <>
        {event.detail && <p className="k-prose">{event.detail}</p>}
        {link && <Link to={link.to}>{t(link.word)}</Link>}
      </>
    ),
  };
};

/** Everything that happened with an enterprise in one line of time: contacts, visits, projects, changes. */
export const EnterpriseTimeline = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useWords(words);
  const [kind, setKind] = useState('');
  const pages = usePages(getEnterpriseTimeline, {
    params: { enterpriseId },
    query: { kind: EVENT_KINDS.find((one) => one === kind), limit: 30 },
  });
  return (
    <Card title={t('timeline')}>
      <div className="k-stack">
        <FilterBar
          label={t('kind')}
          value={kind}
          onChange={setKind}
          chips={WORTH_A_CHIP.map((one) => ({ value: one, label: t(`kind_${one}`), tone: TONE[one] }))}
        />
        <Asked of={{ ...pages, reply: pages.items }}>
          {(items) =>
            items.length === 0 ? (
              <Empty
                icon="history"
                title={t(kind ? 'nothingOfKind' : 'nothingHappened')}
                {...(!kind && { hint: t('nothingHappenedHint') })}
              />
            ) : (
              <Timeline label={t('timeline')} items={items.map((event) => happening(event, t))} />
            )
          }
        </Asked>
        {pages.more.has && (
          <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
            {t('seeMore')}
          </Button>
        )}
      </div>
    </Card>
  );
};
