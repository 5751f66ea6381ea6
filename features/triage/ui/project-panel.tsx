import { Link } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Item, listInformation } from '../contract.ts';
import { ClockSign } from './clock-sign.tsx';
import { GradeBadge } from './grade-badge.tsx';
import { STATUS_TONE } from './tones.ts';
import { words } from './words.ts';

const SHOWN = 5;

const useSayItem = (now: string) => {
  const t = useWords(words);
  return (one: Item): Happening => ({
    id: one.id,
    when: sayInstant(one.receivedAt),
    by: one.fromName,
    tone: STATUS_TONE[one.status],
    title: <Link to={`/information/${one.id}`}>{one.title}</Link>,
    body: (
      <span className="k-line">
        <GradeBadge of={one} />
        <span>{t(`status_${one.status}`)}</span>
        {(one.status === 'incoming' || one.status === 'graded') && <ClockSign of={one} now={now} />}
      </span>
    ),
  });
};

/** What came in about a project, on its own page. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const asked = useAsk(listInformation, { query: { projectId: id, limit: SHOWN } });
  const sayItem = useSayItem(asked.reply?.now ?? '');
  return (
    <Card
      title={t('panel')}
      actions={
        <Button small icon="plus" to={`/information/new?project=${id}`}>
          {t('send')}
        </Button>
      }
    >
      <Asked of={asked} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="k-muted">{t('panelNone')}</p>
          ) : (
            <Timeline label={t('panel')} items={items.map(sayItem)} />
          )
        }
      </Asked>
    </Card>
  );
};
