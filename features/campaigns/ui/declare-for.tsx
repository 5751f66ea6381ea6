import { Asked } from '../../../packages/kit/asked.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { declareReadiness, readinessQuestions } from '../contract.ts';
import { DeclarationForm } from './declaration-form.tsx';
import { words } from './readiness-words.ts';
import { READINESS_TOUCHES } from './touches.ts';

interface DeclareForProps {
  campaignId: string;
  personId: string;
  name: string;
  onDone: () => void;
}

/** RDY-9 The officer writes down what somebody says who cannot declare by themselves, and that they agreed to it. */
export const DeclareFor = ({ campaignId, personId, name, onDone }: DeclareForProps) => {
  const t = useWords(words);
  const toast = useToast();
  const asked = useAsk(readinessQuestions, {});
  const declare = useTell(declareReadiness, {
    touches: READINESS_TOUCHES,
    onDone: () => {
      toast(t('declaredForDone', { name }));
      onDone();
    },
  });
  return (
    <Asked of={asked}>
      {({ items, consent }) => (
        <div className="k-stack">
          <p className="cmp-told">
            <Icon name="shield" />
            <span>{t('declareForBody', { name })}</span>
          </p>
          <DeclarationForm
            questions={items.filter((one) => one.answeredBy === 'person')}
            consent={consent.text}
            agree={t('agreeFor', { name })}
            problem={declare.problem}
            busy={declare.busy}
            onDeclare={(answers) =>
              declare.tell({
                params: { id: campaignId },
                body: { personId, answers, consentVersion: consent.version },
              })
            }
          />
        </div>
      )}
    </Asked>
  );
};
