import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Draft, type GroupDraft, newGroup, newLeaf, replaced } from './condition-draft.ts';
import { LeafFields } from './leaf-fields.tsx';
import './policies.css';
import { words } from './words.ts';

/** Groups stand in groups, two deep below the first. */
const DEEPEST = 2;

interface GroupFieldsProps {
  of: GroupDraft;
  depth: number;
  onChange: (group: GroupDraft) => void;
  /** The first group stays. */
  onRemove?: () => void;
}

/** A group of all or any: its conditions, its groups, and what can be added. */
export const GroupFields = ({ of, depth, onChange, onRemove }: GroupFieldsProps) => {
  const t = useWords(words);
  const add = (part: Draft): void => onChange({ ...of, parts: [...of.parts, part] });
  const change = (id: number) => (part: Draft | null) => onChange(replaced(of, id, part));
  return (
    <div className="pol-group" role="group" aria-label={t(of.every ? 'all' : 'any')}>
      <div className="k-line">
        <ChoiceField
          bare
          label={t('conditions')}
          value={of.every ? 'all' : 'any'}
          choices={(['all', 'any'] as const).map((key) => ({ value: key, label: t(key) }))}
          onChange={(key) => onChange({ ...of, every: key !== 'any' })}
        />
        {onRemove && (
          <>
            <Button small pressed={of.negated} onPress={() => onChange({ ...of, negated: !of.negated })}>
              {t('not')}
            </Button>
            <Button small kind="quiet" onPress={onRemove}>
              {t('remove')}
            </Button>
          </>
        )}
      </div>
      {of.parts.map((part) =>
        'every' in part ? (
          <GroupFields
            key={part.id}
            of={part}
            depth={depth + 1}
            onChange={change(part.id)}
            onRemove={() => change(part.id)(null)}
          />
        ) : (
          <LeafFields
            key={part.id}
            of={part}
            onChange={change(part.id)}
            onRemove={() => change(part.id)(null)}
          />
        ),
      )}
      <div className="k-line">
        <Button small icon="plus" onPress={() => add(newLeaf('inPark'))}>
          {t('addCondition')}
        </Button>
        {depth < DEEPEST && (
          <Button small kind="quiet" icon="plus" onPress={() => add(newGroup(!of.every))}>
            {t(of.every ? 'addAny' : 'addAll')}
          </Button>
        )}
      </div>
    </div>
  );
};
