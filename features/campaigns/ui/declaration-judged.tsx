import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Answers, judgeReadiness, type lookAtReadiness, readinessQuestions } from '../contract.ts';
import { AnswerList } from './answer-list.tsx';
import { OfficerAnswers } from './officer-answers.tsx';
import { words } from './readiness-words.ts';
import { RefusalDialog } from './refusal-dialog.tsx';
import { StandingTag } from './standing-tag.tsx';
import { READINESS_TOUCHES } from './touches.ts';
import { VerdictList } from './verdict-list.tsx';

interface JudgedProps {
  campaignId: string;
  seen: ReplyOf<typeof lookAtReadiness>;
  purpose: string;
  onLookAgain: () => void;
  onClose: () => void;
}

/** What was declared, what of it is unmet, how it was judged before, and the verdict. */
export const DeclarationJudged = ({ campaignId, seen, purpose, onLookAgain, onClose }: JudgedProps) => {
  const t = useWords(words);
  const toast = useToast();
  const asked = useAsk(readinessQuestions, {});
  const questions = asked.reply?.items ?? [];
  const officers = questions.filter((one) => one.answeredBy === 'officer');
  const [changed, setChanged] = useState<Answers>({});
  // What was seen to before stands until the officer changes it.
  const seenBefore = Object.entries(seen.declaration?.answers ?? {}).filter(([key]) =>
    officers.some((one) => one.key === key),
  );
  const answers: Answers = { ...Object.fromEntries(seenBefore), ...changed };
  const [refusing, setRefusing] = useState<'notReady' | 'suspended' | null>(null);
  const { name, declaration } = seen;
  const judge = useTell(judgeReadiness, {
    touches: READINESS_TOUCHES,
    onDone: ({ validUntil }) => {
      toast(t('judgedReady', { name, until: sayInstant(validUntil) }));
      onClose();
    },
  });
  const judgeable = declaration !== null && declaration.answers !== null;
  return (
    <div className="k-stack">
      <div className="k-line">
        <StandingTag standing={seen.standing} />
        <span className="k-muted">
          <Icon name="lock" size={13} /> {t('looked', { purpose })}
        </span>
        <Button small kind="quiet" icon="refresh" onPress={onLookAgain}>
          {t('lookAgain')}
        </Button>
      </div>
      <AnswerList questions={questions} declaration={declaration} unmet={seen.unmet} />
      {judgeable && <OfficerAnswers questions={officers} answers={answers} onChange={setChanged} />}
      {judge.problem && <ProblemNote problem={judge.problem} />}
      <div className="k-line">
        {judgeable && (
          <>
            <Button
              kind="main"
              icon="check"
              busy={judge.busy}
              onPress={() =>
                judge.tell({
                  params: { id: campaignId, personId: seen.personId },
                  body: { declarationId: declaration.id, standing: 'ready', answers },
                })
              }
            >
              {t('judgeReady')}
            </Button>
            <Button onPress={() => setRefusing('notReady')}>{t('judgeNotReady')}</Button>
          </>
        )}
        <span className="cmp-push">
          <Button kind="danger" onPress={() => setRefusing('suspended')}>
            {t('suspendNow')}
          </Button>
        </span>
      </div>
      <VerdictList verdicts={seen.verdicts} questions={questions} />
      {refusing && (
        <RefusalDialog
          standing={refusing}
          campaignId={campaignId}
          personId={seen.personId}
          name={name}
          unmet={seen.unmet.map((one) => one.key)}
          declarationId={declaration?.id ?? null}
          answers={answers}
          questions={questions}
          onClose={() => setRefusing(null)}
          onDone={onClose}
        />
      )}
    </div>
  );
};
