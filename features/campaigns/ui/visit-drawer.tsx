import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, editVisit, type VisitForm as Form, getVisit } from '../contract.ts';
import { VISIT_TOUCHES } from './touches.ts';
import { VisitForm } from './visit-form.tsx';
import { words } from './visit-words.ts';

type Visit = ReplyOf<typeof getVisit>;

const formOf = ({ id: _i, status: _s, enterpriseId: _e, leadId: _l, revision: _r, ...rest }: Visit): Form => {
  const { campaignId: _c, can: _m, ...form } = rest;
  return form;
};

/** What can be said in a word when somebody else changed it. */
const SAID = [
  { key: 'title', word: 'title' },
  { key: 'address', word: 'address' },
  { key: 'contactName', word: 'contactName' },
  { key: 'contactPhone', word: 'contactPhone' },
  { key: 'value', word: 'value' },
  { key: 'durationMinutes', word: 'duration' },
  { key: 'requiredRank', word: 'rank' },
  { key: 'why', word: 'why' },
  { key: 'mayPromise', word: 'mayPromise' },
] as const;

interface EditProps {
  visit: Visit;
  campaign: Campaign;
  onStale: () => void;
  onClose: () => void;
}

const Edit = ({ visit, campaign, onStale, onClose }: EditProps) => {
  const t = useWords(words);
  const toast = useToast();
  const revised = useRevised({ form: formOf(visit), revision: visit.revision });
  const save = useTell(editVisit, {
    touches: VISIT_TOUCHES,
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { others } = revised;
  const send = async (): Promise<void> => {
    const input = { params: { id: visit.id }, body: revised.form };
    await save.tellAndWait(input, { ifMatch: revised.revision }).catch((fault) => {
      if (isStale(fault)) onStale();
    });
  };
  const goOn = (how: () => void): void => {
    save.forget();
    how();
  };
  return (
    <VisitForm
      visit={visit}
      form={revised.form}
      campaign={campaign}
      onChange={revised.change}
      onSave={() => void send()}
      onClose={onClose}
      problem={others ? null : save.problem}
      busy={save.busy}
      note={
        others && (
          <ChangedNote
            changes={SAID.filter(({ key }) => others.includes(key)).map(({ key, word }) => ({
              label: t(word),
              theirs: String(visit[key] ?? ''),
            }))}
            onKeepMine={() => goOn(revised.keepMine)}
            onTakeTheirs={() => goOn(revised.takeTheirs)}
          />
        )
      }
    />
  );
};

/** One visit: whom, why, when, and who must be there. */
export const VisitDrawer = ({
  visitId,
  campaign,
  onClose,
}: {
  visitId: string;
  campaign: Campaign;
  onClose: () => void;
}) => {
  const t = useWords(words);
  const asked = useAsk(getVisit, { params: { id: visitId } });
  return (
    <Drawer open wide title={asked.reply?.title ?? t('edit')} onClose={onClose}>
      <Asked of={asked} lines={10}>
        {(visit) => (
          <Edit key={visit.id} visit={visit} campaign={campaign} onStale={asked.again} onClose={onClose} />
        )}
      </Asked>
    </Drawer>
  );
};
