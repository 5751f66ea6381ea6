import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { named, useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { OBSTACLE_KINDS, type ObstacleForm } from '../obstacle-contract.ts';
import { obstacleWords as words } from './obstacle-words.ts';
import { PersonField } from './person-field.tsx';

export const OBSTACLE_FIELDS = [
  'kind',
  'what',
  'jobsAtRisk',
  'ownerId',
  'lineId',
  'dueOn',
  'reason',
] as const;

/** A form not yet filled: what must be chosen is empty. */
export interface ObstacleDraft extends Omit<ObstacleForm, 'ownerId' | 'dueOn'> {
  ownerId: string | null;
  dueOn: ObstacleForm['dueOn'] | null;
}

/** The form once everything that must be chosen is chosen; null before. */
export const filledObstacle = ({ ownerId, dueOn, ...rest }: ObstacleDraft): ObstacleForm | null =>
  ownerId && dueOn && rest.what.trim()
    ? { ...rest, ownerId, dueOn, jobsAtRisk: rest.kind === 'grievance' ? rest.jobsAtRisk : null }
    : null;

interface ObstacleFieldsProps {
  form: ObstacleDraft;
  /** Left out: every kind. */
  kinds?: readonly ObstacleForm['kind'][];
  onChange: (change: Partial<ObstacleDraft>) => void;
}

export const ObstacleFields = ({ form, kinds = OBSTACLE_KINDS, onChange }: ObstacleFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (
    <>
      <TextArea
        required
        label={t('what')}
        name="what"
        maxLength={2000}
        value={form.what}
        onChange={(what) => onChange({ what })}
      />
      <FormGrid>
        <ChoiceField
          label={t('kind')}
          name="kind"
          value={form.kind}
          choices={kinds.map((one) => ({ value: one, label: t(`kind-${one}`) }))}
          onChange={(kind) => kind && onChange({ kind })}
        />
        <DayField
          required
          label={t('dueOn')}
          name="dueOn"
          {...(form.dueOn !== null && form.dueOn < today ? {} : { from: today })}
          value={form.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <PersonField
          label={t('owner')}
          name="ownerId"
          value={form.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <ChoiceField
          label={t('line')}
          name="lineId"
          value={form.lineId ?? ''}
          empty={t('noLine')}
          choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
          onChange={(lineId) => onChange({ lineId: lineId || null })}
        />
        {form.kind === 'grievance' && (
          <NumberField
            label={t('jobsAtRisk')}
            name="jobsAtRisk"
            unit={t('people')}
            min={0}
            value={form.jobsAtRisk}
            onChange={(jobsAtRisk) => onChange({ jobsAtRisk })}
          />
        )}
      </FormGrid>
    </>
  );
};
