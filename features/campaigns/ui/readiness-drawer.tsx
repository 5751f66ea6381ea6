import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { lookAtReadiness, readinessQuestions } from '../contract.ts';
import { DeclarationJudged } from './declaration-judged.tsx';
import { DeclareFor } from './declare-for.tsx';
import { words } from './readiness-words.ts';
import { RefusalDialog } from './refusal-dialog.tsx';
import { StandingTag } from './standing-tag.tsx';
import type { ReadinessRow } from './use-readiness-columns.tsx';

const PURPOSES = ['judge', 'recheck', 'request', 'incident'] as const;

interface DrawerProps {
  campaignId: string;
  row: ReadinessRow;
  onClose: () => void;
}

/** RDY-3 One declaration. It is fetched only when the officer says why, once, and that look is recorded. */
export const ReadinessDrawer = ({ campaignId, row, onClose }: DrawerProps) => {
  const t = useWords(words);
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('judge');
  const [reply, setReply] = useState<Parameters<typeof DeclarationJudged>[0]['seen'] | null>(null);
  const [suspending, setSuspending] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const questions = useAsk(readinessQuestions, {});
  const isMine = useSession().account.personId === row.personId;
  // A look is a deed, not a query: asked as one, it never happens again by itself.
  const look = useTell(lookAtReadiness, { onDone: setReply });
  const said = t(`purpose-${purpose}`);
  const send = (): void =>
    look.tell({ params: { id: campaignId, personId: row.personId }, query: { purpose: said } });
  if (declaring) {
    return (
      <Drawer open title={t('declareForTitle', { name: row.name })} onClose={onClose}>
        <DeclareFor campaignId={campaignId} personId={row.personId} name={row.name} onDone={onClose} />
      </Drawer>
    );
  }
  return (
    <Drawer open wide={reply !== null} title={t('lookTitle', { name: row.name })} onClose={onClose}>
      {reply ? (
        <DeclarationJudged
          campaignId={campaignId}
          seen={reply}
          purpose={said}
          onLookAgain={send}
          onClose={onClose}
        />
      ) : (
        <Form
          problem={look.problem}
          onSubmit={send}
          footer={
            <>
              <Button kind="danger" onPress={() => setSuspending(true)}>
                {t('suspendNow')}
              </Button>
              <span className="cmp-push" />
              <Button kind="main" submit busy={look.busy} icon="shield">
                {t('look')}
              </Button>
            </>
          }
        >
          <StandingTag standing={row.standing} />
          <p className="cmp-told">
            <Icon name="lock" />
            <span>{t('lookBody')}</span>
          </p>
          <ChoiceField
            label={t('purpose')}
            value={purpose}
            choices={PURPOSES.map((one) => ({ value: one, label: t(`purpose-${one}`) }))}
            onChange={(one) => one && setPurpose(one)}
          />
          {!isMine && (
            <div className="k-line">
              <span className="k-muted">{t('cannotDeclare')}</span>
              <Button small onPress={() => setDeclaring(true)}>
                {t('declareFor')}
              </Button>
            </div>
          )}
        </Form>
      )}
      {suspending && (
        <RefusalDialog
          standing="suspended"
          campaignId={campaignId}
          personId={row.personId}
          name={row.name}
          unmet={[]}
          declarationId={null}
          answers={{}}
          questions={questions.reply?.items ?? []}
          onClose={() => setSuspending(false)}
          onDone={onClose}
        />
      )}
    </Drawer>
  );
};
