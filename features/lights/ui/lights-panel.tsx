import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getLights } from '../contract.ts';
import './lights.css';
import { LitLine } from './lit-line.tsx';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

type Known = ReplyOf<typeof getLights>;

const useHistory = ({ told, ended }: Known): Happening[] => {
  const t = useWords(words);
  const language = useLanguage();
  const receipt = (one: Known['told'][number]): string => {
    if (one.readAt) return t('receiptRead', { when: sayInstant(one.readAt).slice(5) });
    return one.deliveredAt
      ? t('receiptDelivered', { when: sayInstant(one.deliveredAt).slice(5) })
      : t('receiptSent');
  };
  const all = [
    ...told.map((one) => ({
      at: one.toldAt,
      item: {
        id: one.id,
        when: sayInstant(one.toldAt),
        tone: LIGHT_TONE[one.light],
        title: `${t('told', { name: one.personName })} · ${t(one.light)} · ${t(`post_${one.asked}`)}`,
        body: (
          <p>
            {[
              ...one.passed.map(({ post, why }) =>
                t('passed', { post: t(`post_${post}`), why: t(`why_${why}`) }),
              ),
              ...(one.forName ? [t('toldFor', { name: one.forName })] : []),
              receipt(one),
            ].join(' · ')}
          </p>
        ),
      },
    })),
    ...ended.map((one) => ({
      at: `${one.endedOn}T00:00:00.000Z`,
      item: {
        id: one.id,
        when: one.endedOn,
        tone: 'grey' as const,
        title: t('ended', { name: named(one.name, language), light: t(one.light), day: one.litOn }),
      },
    })),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(({ item }) => item);
};

const Known = ({ of }: { of: Known }) => {
  const t = useWords(words);
  const history = useHistory(of);
  return (
    <div className="k-stack">
      {of.lit.length === 0 ? (
        <p className="k-muted">{t('notLit')}</p>
      ) : (
        <ul className="lgt-lines">
          {of.lit.map((one) => (
            <LitLine key={one.id} of={one} />
          ))}
        </ul>
      )}
      {history.length > 0 && <Timeline label={t('history')} items={history} />}
    </div>
  );
};

/** A project's lights on its own page: what is lit and why, who was told, what was. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const asked = useAsk(getLights, { params: { kind: 'project', id } });
  return (
    <Card title={t('lights')}>
      <Asked of={asked} lines={3}>
        {(known) => <Known of={known} />}
      </Asked>
    </Card>
  );
};
