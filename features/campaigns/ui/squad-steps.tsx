import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { Menu } from '../../../packages/kit/menu.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type * as ask from '../contract.ts';
import { AWAY, afterStep, type Step } from '../rules/squads.ts';
import type { SquadCan } from './squad-card.tsx';
import { words } from './squad-words.ts';
import { type Taken, useSquadTellers } from './use-squad-tellers.ts';

const ASKED_FIRST = ['depart', 'suspend', 'return', 'disband'] as const;
type AskedFirst = (typeof ASKED_FIRST)[number];
const isAskedFirst = (step: Taken): step is AskedFirst => ASKED_FIRST.some((one) => one === step);

/** The steps that lead on stand first; what stops or undoes stands last. */
const ORDER: readonly Taken[] = ['clear', 'depart', 'resume', 'return', 'debrief', 'suspend', 'disband'];
const LEADS_ON: readonly Taken[] = ['clear', 'depart', 'resume', 'debrief'];
/** What is seldom wanted from here stands behind "more". */
const isSeldom = (step: Taken, squad: ask.Squad): boolean =>
  step === 'disband' || (step === 'suspend' && !AWAY.includes(squad.status));
const NEEDS_NOTHING_MISSING: readonly Taken[] = ['clear', 'depart', 'resume'];

/** True when the step can be taken from where the squad stands (SQD-9). */
const isOpen = (step: Step, squad: ask.Squad): boolean => {
  try {
    afterStep(step, squad);
    return true;
  } catch {
    return false;
  }
};

const permits = (step: Taken, can: SquadCan): boolean => {
  switch (step) {
    case 'clear':
      return can.clear;
    case 'depart':
      return can.depart;
    case 'suspend':
      return can.suspend;
    case 'resume':
    case 'return':
    case 'debrief':
    case 'disband':
      return can.edit;
  }
};

interface StepsProps {
  squad: ask.Squad;
  campaign: ask.Campaign;
  can: SquadCan;
  onEdit: () => void;
}

/** The buttons of a squad; a step that something stands in the way of waits, and the card says what. */
export const SquadSteps = ({ squad, campaign, can, onEdit }: StepsProps) => {
  const t = useWords(words);
  const confirm = useConfirm();
  const tellers = useSquadTellers(squad.name);
  const { name } = squad;
  const take = async (step: Taken): Promise<void> => {
    const danger = step === 'suspend' || step === 'disband';
    const sure =
      !isAskedFirst(step) ||
      (await confirm({
        title: t(`ask-${step}`, { name }),
        body: t(`body-${step}`),
        action: t(step),
        danger,
      }));
    if (!sure) return;
    for (const one of ORDER) tellers[one].forget();
    tellers[step].tell({ params: { id: squad.id }, body: {} }, { ifMatch: squad.revision });
  };
  const steps = ORDER.filter((step) => permits(step, can) && isOpen(step, squad));
  const often = steps.filter((step) => !isSeldom(step, squad));
  const seldom = steps.filter((step) => isSeldom(step, squad));
  const mayEdit = can.edit && campaign.status !== 'closed' && isOpen('edit', squad);
  const problem = ORDER.map((step) => tellers[step].problem).find((one) => one !== null);
  if (steps.length === 0 && !mayEdit) return null;
  return (
    <footer className="cmp-squad-foot">
      {problem && <ProblemNote problem={problem} />}
      <div className="k-line">
        {often.map((step) => (
          <Button
            key={step}
            small
            kind={LEADS_ON.includes(step) ? 'main' : step === 'suspend' ? 'danger' : 'plain'}
            busy={tellers[step].busy}
            disabled={NEEDS_NOTHING_MISSING.includes(step) && squad.obstacles.length > 0}
            onPress={() => void take(step)}
          >
            {t(step)}
          </Button>
        ))}
        <span className="cmp-push k-line">
          {mayEdit && (
            <Button small kind="quiet" icon="edit" onPress={onEdit}>
              {t('edit')}
            </Button>
          )}
          {seldom.length > 0 && (
            <Menu
              label={`${t('more')}: ${name}`}
              trigger={<Icon name="more" />}
              items={seldom.map((step) => ({
                key: step,
                label: t(step),
                danger: true,
                onChoose: () => void take(step),
              }))}
            />
          )}
        </span>
      </div>
    </footer>
  );
};
