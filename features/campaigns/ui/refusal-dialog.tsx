import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Answers, judgeReadiness, type Requirement, suspendReadiness } from '../contract.ts';
import { words } from './readiness-words.ts';
import { READINESS_TOUCHES } from './touches.ts';

interface RefusalProps {
  standing: 'notReady' | 'suspended';
  campaignId: string;
  personId: string;
  name: string;
  /** Keys of the requirements that are ticked at first. */
  unmet: readonly string[];
  /** What is judged; nothing when somebody is suspended without a look. */
  declarationId: string | null;
  answers: Answers;
  questions: readonly Requirement[];
  onClose: () => void;
  onDone: () => void;
}

/** RDY-7 A refusal names its reasons; what is unmet is ticked already. */
export const RefusalDialog = (props: RefusalProps) => {
  const { standing, campaignId, personId, name, declarationId, questions, onClose } = props;
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const [reasons, setReasons] = useState<ReadonlySet<string>>(new Set(props.unmet));
  const params = { id: campaignId, personId };
  const done = (said: string): void => {
    toast(said);
    props.onDone();
  };
  const judge = useTell(judgeReadiness, {
    touches: READINESS_TOUCHES,
    onDone: () => done(t('judgedNotReady', { name })),
  });
  const suspend = useTell(suspendReadiness, {
    touches: READINESS_TOUCHES,
    onDone: ({ suspendedSquadId }) =>
      done(t(suspendedSquadId ? 'suspendedSquad' : 'suspendedDone', { name })),
  });
  const chosen = [...reasons];
  const send = (): void => {
    if (standing === 'suspended') suspend.tell({ params, body: { reasons: chosen } });
    else if (declarationId)
      judge.tell({
        params,
        body: { declarationId, standing, reasons: chosen, answers: props.answers },
      });
  };
  const toggle = (key: string, on: boolean): void =>
    setReasons(new Set(on ? [...chosen, key] : chosen.filter((one) => one !== key)));
  const suspends = standing === 'suspended';
  return (
    <Dialog open title={t(suspends ? 'suspendTitle' : 'notReadyTitle', { name })} onClose={onClose}>
      <Form
        problem={suspend.problem ?? judge.problem}
        onSubmit={send}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="danger" submit disabled={chosen.length === 0} busy={suspend.busy || judge.busy}>
              {t(suspends ? 'confirmSuspend' : 'confirmNotReady')}
            </Button>
          </>
        }
      >
        {suspends && <p>{t('suspendBody')}</p>}
        <fieldset>
          <legend className="k-label">{t('reasons')}</legend>
          <p className="k-hint">{t('reasonsHint')}</p>
          {questions.map((one) => (
            <div key={one.key}>
              <CheckField
                label={named(one.unmet, language)}
                value={reasons.has(one.key)}
                onChange={(on) => toggle(one.key, on)}
              />
            </div>
          ))}
        </fieldset>
      </Form>
    </Dialog>
  );
};
