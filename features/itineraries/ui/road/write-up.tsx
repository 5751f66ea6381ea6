import { Button } from '../../../../packages/kit/button.tsx';
import { Card } from '../../../../packages/kit/card.tsx';
import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { DayInput } from '../../../../packages/kit/day-input.tsx';
import { TextArea } from '../../../../packages/kit/text-area.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WriteUp as Form, RoadStop } from '../../contract.ts';
import type { KeptRoad, Road } from '../outbox/device.ts';
import { LeadFields, NO_LEAD } from './lead-fields.tsx';
import { missingOf } from './missing.ts';
import { PeopleMet } from './people-met.tsx';
import { Promises } from './promises.tsx';
import { StillMissing } from './still-missing.tsx';
import { words } from './words.ts';

interface WriteUpProps {
  stop: RoadStop;
  members: Road['squads'][number]['members'];
  lines: KeptRoad['lines'];
  form: Form;
  onChange: (some: Partial<Form>) => void;
  onSave: (close: boolean) => void;
}

const OUTCOMES = ['none', 'followUp', 'lead'] as const;
const OUTCOME_WORDS = { none: 'outcomeNone', followUp: 'outcomeFollowUp', lead: 'outcomeLead' } as const;

/** Whom we met, what we learnt, what comes next: written on the train, closed when it is all there. */
export const WriteUp = ({ stop, members, lines, form, onChange, onSave }: WriteUpProps) => {
  const t = useWords(words);
  const missing = missingOf(form, stop);
  return (
    <Card title={t('writeUp')}>
      <form
        className="k-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave(true);
        }}
      >
        <PeopleMet met={form.met} onChange={(met) => onChange({ met })} />
        <TextArea
          label={t('findings')}
          required
          hint={t('findingsHint')}
          rows={5}
          value={form.findings}
          maxLength={4000}
          onChange={(findings) => onChange({ findings })}
        />
        <ChoiceField
          label={t('outcome')}
          required
          value={form.outcome ?? ''}
          empty={t('choose')}
          onChange={(outcome) =>
            onChange({
              outcome: outcome || null,
              lead: outcome === 'lead' ? (form.lead ?? NO_LEAD) : form.lead,
            })
          }
          choices={OUTCOMES.map((one) => ({
            value: one,
            label: t(OUTCOME_WORDS[one]),
            disabled: one === 'lead' && stop.enterpriseId === null,
          }))}
          {...(stop.enterpriseId === null && { hint: t('leadNobody') })}
        />
        {form.outcome === 'lead' && stop.enterpriseId !== null && (
          <LeadFields lead={form.lead ?? NO_LEAD} lines={lines} onChange={(lead) => onChange({ lead })} />
        )}
        <TextArea
          label={t('nextStep')}
          required
          rows={2}
          value={form.nextStep}
          maxLength={500}
          onChange={(nextStep) => onChange({ nextStep })}
        />
        <DayInput
          label={t('nextStepOn')}
          required
          from={stop.day}
          value={form.nextStepOn}
          onChange={(nextStepOn) => onChange({ nextStepOn })}
        />
        <Promises
          commitments={form.commitments}
          members={members}
          day={stop.day}
          onChange={(commitments) => onChange({ commitments })}
        />
        <StillMissing missing={missing} />
        <p className="k-hint">{t('typedHere')}</p>
        <div className="r-acts">
          <Button onPress={() => onSave(false)}>{t('saveDraft')}</Button>
          <Button kind="main" submit disabled={missing.length > 0}>
            {t('close')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
