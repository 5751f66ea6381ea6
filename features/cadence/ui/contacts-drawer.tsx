import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getContacts } from '../contract.ts';
import { ContactActions } from './contact-actions.tsx';
import { ContactHistory } from './contact-history.tsx';
import { OwedFacts } from './owed-facts.tsx';
import type { Subject } from './record-dialog.tsx';
import { words } from './words.ts';

/** One project or partner beside the list: how it stands, and all that was said, missed and told. */
export const ContactsDrawer = ({ of, onClose }: { of: Subject; onClose: () => void }) => {
  const t = useWords(words);
  const asked = useAsk(getContacts, { params: { kind: of.kind, id: of.id } });
  return (
    <Drawer open title={of.name} onClose={onClose}>
      <Asked of={asked} lines={8}>
        {(known) => (
          <div className="k-stack">
            <OwedFacts owed={known.owed} />
            <div className="k-line k-apart">
              {of.kind === 'project' ? (
                <Button small icon="project" to={`/projects/${of.id}`}>
                  {t('openProject')}
                </Button>
              ) : (
                <span />
              )}
              {known.can.record && <ContactActions of={of} owed={known.owed} />}
            </div>
            <ContactHistory of={known} />
          </div>
        )}
      </Asked>
    </Drawer>
  );
};
