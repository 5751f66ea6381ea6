import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { GradingRule, Policy } from '../contract.ts';
import { draftOf, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { formOf, SavePolicy } from './save-policy.tsx';
import { words } from './words.ts';

interface RuleDrawerProps {
  policy: Policy;
  /** Null makes a rule. */
  of: GradingRule | null;
  onClose: () => void;
}

/** One rule that proposes; taken out, the next version is without it. */
export const RuleDrawer = ({ policy, of, onClose }: RuleDrawerProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState(draftOf(of));
  const [isGone, setGone] = useState(false);
  const form = formOf(policy);
  const rule = ruleOf(draft);
  const others = form.rules.filter((one) => one.key !== of?.key);
  const rules = of ? form.rules.map((one) => (rule && one.key === of.key ? rule : one)) : [...form.rules];
  const made = of || !rule ? rules : [...rules, rule];
  const next = isGone ? { ...form, rules: others } : rule && { ...form, rules: made };
  return (
    <Drawer open wide title={of ? named(of.name, language) : t('addRule')} onClose={onClose}>
      <SavePolicy
        policy={policy}
        next={next}
        onClose={onClose}
        aside={
          of && (
            <Button kind="quiet" icon="trash" pressed={isGone} onPress={() => setGone(!isGone)}>
              {t('removeRule')}
            </Button>
          )
        }
      >
        {!isGone && (
          <RuleFields
            isNew={of === null}
            value={draft}
            onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
          />
        )}
      </SavePolicy>
    </Drawer>
  );
};
