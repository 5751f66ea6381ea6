import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { declareReadiness, myReadiness, readinessQuestions } from '../contract.ts';
import './declaration.css';
import { DeclarationForm } from './declaration-form.tsx';
import { MyStanding } from './my-standing.tsx';
import { words } from './readiness-words.ts';
import { READINESS_TOUCHES } from './touches.ts';

/** Where I stand, and the questions; both on one screen. */
export const MyReadiness = ({ campaignId, campaignName }: { campaignId: string; campaignName: string }) => {
  const t = useWords(words);
  const params = { id: campaignId };
  const mine = useAsk(myReadiness, { params });
  const questions = useAsk(readinessQuestions, {});
  const [again, setAgain] = useState(false);
  const [sent, setSent] = useState(false);
  const declare = useTell(declareReadiness, {
    touches: READINESS_TOUCHES,
    onDone: () => {
      setAgain(false);
      setSent(true);
    },
  });
  const problem = mine.problem ?? questions.problem;
  if (mine.problem?.status === 404) return <Empty icon="shield" title={t('notIn')} hint={t('notInHint')} />;
  const { reply } = mine;
  // Who has just declared, or is ready, is not asked again; everybody else finds the questions at once.
  const declared = sent || (reply?.declaredAt !== null && reply?.standing !== 'notReady');
  return (
    <>
      {problem && <ProblemNote problem={problem} onAgain={mine.again} />}
      {(mine.loading || questions.loading) && <Loading lines={6} />}
      {reply && <MyStanding campaignName={campaignName} mine={reply} />}
      {sent && !again && (
        <p className="dcl-sent" role="status">
          <Icon name="check" />
          {t('sent')}
        </p>
      )}
      {reply && declared && !again && (
        <Button wide icon="refresh" onPress={() => setAgain(true)}>
          {t('declareAgain')}
        </Button>
      )}
      {reply && questions.reply && (!declared || again) && (
        <DeclarationForm
          questions={questions.reply.items.filter((one) => one.answeredBy === 'person')}
          consent={questions.reply.consent.text}
          problem={declare.problem}
          busy={declare.busy}
          onDeclare={(answers) =>
            declare.tell({
              params,
              body: { answers, consentVersion: questions.reply?.consent.version ?? '' },
            })
          }
        />
      )}
    </>
  );
};
