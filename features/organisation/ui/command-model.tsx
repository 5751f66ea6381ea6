import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { TierChart, type TierNode } from '../../../packages/kit/tier-chart.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CommandPost, getCommandModel, type IndustryLine, type PostKind } from '../contract.ts';
import { AppointDialog, type Vacancy } from './appoint-dialog.tsx';
import { words as commandWords } from './command-words.ts';
import { OrderDialog } from './order-dialog.tsx';
import { words } from './words.ts';

const ABOVE_LINES = ['head', 'firstDeputy', 'inCharge'] as const satisfies readonly PostKind[];

interface Model {
  posts: readonly CommandPost[];
  lines: readonly IndustryLine[];
  can: { appoint: boolean };
}

const useTiers = ({ posts, lines, can }: Model, onAppoint: (vacancy: Vacancy) => void) => {
  const t = useWords(words);
  const language = useLanguage();
  const node = (kind: PostKind, line: IndustryLine | null): TierNode => {
    const held = posts.find((post) => post.kind === kind && post.lineId === (line?.id ?? null));
    const post = t(`post_${kind}`, { line: line ? named(line.name, language) : '' });
    return {
      key: `${kind}${line?.id ?? ''}`,
      post,
      name: held?.personName ?? null,
      ...(held && { notes: [held.personPost, t('since', { day: held.from })] }),
      ...(can.appoint && { onPress: () => onAppoint({ kind, lineId: line?.id ?? null, post }) }),
    };
  };
  return [
    ...ABOVE_LINES.map((kind) => ({ key: kind, nodes: [node(kind, null)] })),
    { key: 'lines', nodes: lines.map((line) => node('lineLeader', line)) },
  ];
};

const Chart = ({ model, onAppoint }: { model: Model; onAppoint: (vacancy: Vacancy) => void }) => {
  const t = useWords(words);
  return <TierChart label={t('command')} vacant={t('vacant')} tiers={useTiers(model, onAppoint)} />;
};

/** The line along which alerts, decisions and escalations go. */
export const CommandModel = () => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useWords(commandWords);
  const [ordering, setOrdering] = useState(false);
  const [vacancy, setVacancy] = useState<Vacancy | null>(null);
  const asked = useAsk(getCommandModel, {});
  return (
    <Asked of={asked}>
      {(reply) => (
        <Card>
          <div className="k-stack">
            <div className="k-line k-apart">
              <p className="k-muted">{t('commandHint', { day: sayDay(reply.on, language) })}</p>
              {reply.can.appoint && (
                <Button small icon="layers" onPress={() => setOrdering(true)}>
                  {say('order')}
                </Button>
              )}
            </div>
            <Chart model={reply} onAppoint={setVacancy} />
            {ordering && <OrderDialog order={reply.order} onClose={() => setOrdering(false)} />}
            {vacancy && <AppointDialog vacancy={vacancy} onClose={() => setVacancy(null)} />}
          </div>
        </Card>
      )}
    </Asked>
  );
};
