import { Asked } from '../../../packages/kit/asked.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getContacts } from '../contract.ts';
import { ContactActions } from './contact-actions.tsx';
import { ContactHistory } from './contact-history.tsx';
import { OwedFacts } from './owed-facts.tsx';
import { words } from './words.ts';

/** A project's contacts on its own page. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const asked = useAsk(getContacts, { params: { kind: 'project', id } });
  const { reply } = asked;
  const of = { kind: 'project' as const, id, name: reply?.owed?.name ?? t('subject_project') };
  return (
    <Card title={t('contacts')} actions={reply?.can.record && <ContactActions of={of} owed={reply.owed} />}>
      <Asked of={asked} lines={4}>
        {(known) => (
          <div className="k-stack">
            <OwedFacts owed={known.owed} />
            <ContactHistory of={known} />
          </div>
        )}
      </Asked>
    </Card>
  );
};
