import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseEvent, EVENT_KINDS } from '../../enterprises/contract.ts';
import { getProjectTimeline } from '../terms-contract.ts';
import { termsWords as words } from './terms-words.ts';

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
const WORTH_A_CHIP = [
  'project',
  'contact',
  'visit',
  'obstacle',
  'commitment',
  'funds',
  'meeting',
  'order',
] as const;

/** Everything that happened to a project in one line of time, whichever feature wrote it. */
export const ProjectTimeline = ({ projectId }: { projectId: string }) => {
  const t = useWords(words);
  const [kind, setKind] = useState('');
  const pages = usePages(getProjectTimeline, {
    params: { id: projectId },
    query: { kind: EVENT_KINDS.find((one) => one === kind), limit: 20 },
  });
  const happening = (event: EnterpriseEvent): Happening => ({
    id: event.id,
    when: sayInstant(event.at),
    by: event.byName,
    tone: TONE[event.kind],
    title: (
      <>
        <Badge tone={TONE[event.kind]}>{t(`kind_${event.kind}`)}</Badge> {event.text}
      </>
    ),
    body: event.detail && <p className="k-prose">{event.detail}</p>,
  });
  return (
    <Card title={t('timeline')}>
      <div className="k-stack">
        <FilterBar
          label={t('timelineKind')}
          value={kind}
          onChange={setKind}
          chips={WORTH_A_CHIP.map((one) => ({ value: one, label: t(`kind_${one}`), tone: TONE[one] }))}
        />
        <Asked of={{ ...pages, reply: pages.items }}>
          {(items) =>
            items.length === 0 ? (
              <p className="k-muted">{t(kind ? 'nothingOfKind' : 'nothing')}</p>
            ) : (
              <Timeline label={t('timeline')} items={items.map(happening)} />
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
