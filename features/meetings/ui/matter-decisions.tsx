import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type AgendaItem, type Decision, dropDecision, type Meeting, takeDecision } from '../contract.ts';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import './meetings.css';
import { words } from './meeting-words.ts';
import { OrderDecided } from './order-decided.tsx';
import { OrderLine } from './order-line.tsx';

interface MatterDecisionsProps {
  of: Pick<Meeting, 'id' | 'chair'>;
  item: AgendaItem;
  isWritten: boolean;
}

const AddDecision = ({ of, item }: Omit<MatterDecisionsProps, 'isWritten'>) => {
  const t = useWords(words);
  const [said, setSaid] = useState('');
  const take = useTell(takeDecision, { touches: MEETING_TOUCHES, onDone: () => setSaid('') });
  const isReady = said.trim() !== '';
  const params = { id: of.id, itemId: item.id };
  return (
    <Form
      problem={take.problem}
      fields={['words']}
      onSubmit={() => isReady && take.tell({ params, body: { words: said.trim() } })}
    >
      <div className="mtg-add">
        <TextField
          bare
          label={`${t('decision')}：${item.title}`}
          name="words"
          placeholder={t('decisionHint')}
          maxLength={1000}
          value={said}
          onChange={setSaid}
        />
        <Button submit busy={take.busy} disabled={!isReady}>
          {t('addDecision')}
        </Button>
      </div>
    </Form>
  );
};

/** What was decided about a matter, each with the order that came from it. */
export const MatterDecisions = ({ of, item, isWritten }: MatterDecisionsProps) => {
  const t = useWords(words);
  const [ordering, setOrdering] = useState<Decision | null>(null);
  const drop = useTell(dropDecision, { touches: MEETING_TOUCHES });
  return (
    <>
      {item.decisions.length > 0 && (
        <ol className="mtg-decisions" aria-label={`${t('decisions')}：${item.title}`}>
          {item.decisions.map((one) => (
            <li key={one.id}>
              <div className="mtg-decision">
                <span className="k-prose">{one.words}</span>
                {isWritten && !one.order && (
                  <span className="k-line">
                    <Button small icon="flag" onPress={() => setOrdering(one)}>
                      {t('toOrder')}
                    </Button>
                    <IconButton
                      small
                      icon="trash"
                      label={t('dropDecision', { words: one.words })}
                      onPress={() => drop.tell({ params: { id: of.id, decisionId: one.id } })}
                    />
                  </span>
                )}
              </div>
              {one.order && (
                <ul aria-label={t('orders')}>
                  <OrderLine of={one.order} />
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
      {isWritten && <AddDecision of={of} item={item} />}
      {ordering && <OrderDecided of={of} item={item} decision={ordering} onClose={() => setOrdering(null)} />}
    </>
  );
};
