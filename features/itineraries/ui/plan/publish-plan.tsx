import { Button } from '../../../../packages/kit/button.tsx';
import { Dialog } from '../../../../packages/kit/dialog.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../../packages/kit/toast.tsx';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { type PlanDetail, publishPlan } from '../../contract.ts';
import { Changes } from './changes.tsx';
import { Faults } from './faults.tsx';
import { words } from './words.ts';

/** Before a plan counts: who will be told, and what. */
export const PublishPlan = ({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const publish = useTell(publishPlan, {
    touches: ['listPlans', 'getPlan'],
    onDone: ({ version }) => {
      toast(t('publishedDone', { version }));
      onClose();
    },
  });
  const out = plan.squads.filter((squad) => squad.days.length > 0);
  const people = new Set(out.flatMap((squad) => squad.members.map((one) => one.personId)));
  const { changes, version } = plan;
  const count = (kind: string): number => changes?.filter((one) => one.kind === kind).length ?? 0;
  return (
    <Dialog
      title={t('publishTitle', { version })}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="main"
            busy={publish.busy}
            onPress={() => publish.tell({ params: { planId: plan.id } })}
          >
            {t('publishDo')}
          </Button>
        </>
      }
    >
      <div className="k-stack">
        <p>{t('publishBody')}</p>
        <ul className="p-tell">
          <li>{t('tellSquads', { count: out.length, people: people.size })}</li>
          <li>
            {changes
              ? t('tellChanges', {
                  count: changes.length,
                  moved: count('moved'),
                  removed: count('removed'),
                  added: count('added'),
                })
              : t('tellFirst', { count: plan.visitsMade })}
          </li>
        </ul>
        {changes && changes.length > 0 && <Changes changes={changes} />}
        {plan.faults.length > 0 && (
          <div className="p-note is-warn">
            <strong>{t('publishFaults', { count: plan.faults.length })}</strong>
            <Faults faults={plan.faults} />
          </div>
        )}
        {publish.problem && <ProblemNote problem={publish.problem} />}
      </div>
    </Dialog>
  );
};
