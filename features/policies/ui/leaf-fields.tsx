import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { TESTS, type Test } from '../rules/conditions.ts';
import { FACTS, fact } from '../rules/facts.ts';
import { type LeafDraft, newLeaf } from './condition-draft.ts';
import { ValueField } from './value-field.tsx';
import { words } from './words.ts';

interface LeafFieldsProps {
  of: LeafDraft;
  onChange: (leaf: LeafDraft) => void;
  onRemove: () => void;
}

/** One condition: which fact, how it is tested, and the value by the fact's type. */
export const LeafFields = ({ of, onChange, onRemove }: LeafFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const { type } = fact(of.fact);
  const testWord = (test: Test): string =>
    type === 'date' && (test === 'atLeast' || test === 'atMost' || test === 'between')
      ? t(`date_${test}`)
      : t(`test_${test}`);
  return (
    <div className="pol-leaf">
      <SelectField
        required
        label={t('fact')}
        value={of.fact}
        choices={FACTS.map((one) => ({ value: one.key, label: named(one.name, language) }))}
        onChange={(key) => key && onChange({ ...newLeaf(key), id: of.id, negated: of.negated })}
      />
      <ChoiceField
        label={t('test')}
        value={of.test}
        choices={TESTS[type].map((test) => ({ value: test, label: testWord(test) }))}
        onChange={(test) => test && onChange({ ...of, test })}
      />
      <ValueField
        many
        of={of.fact}
        label={t('value')}
        value={of.value}
        onChange={(value) => onChange({ ...of, value })}
      />
      {of.test === 'between' && (
        <ValueField
          many
          of={of.fact}
          label={t('valueTo')}
          value={of.until}
          onChange={(until) => onChange({ ...of, until })}
        />
      )}
      <span className="k-line">
        <Button small pressed={of.negated} onPress={() => onChange({ ...of, negated: !of.negated })}>
          {t('not')}
        </Button>
        <IconButton icon="close" label={t('remove')} onPress={onRemove} />
      </span>
    </div>
  );
};
