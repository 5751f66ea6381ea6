import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getTerms, type Terms } from '../terms-contract.ts';
import { sayMoney } from './say-money.ts';
import { TermsDrawer } from './terms-drawer.tsx';
import { termsWords as words } from './terms-words.ts';

const TermsFacts = ({ of }: { of: Terms }) => {
  const t = useWords(words);
  const language = useLanguage();
  const said = (on: Terms['signedOn']) => (on === null ? null : sayDay(on, language));
  const told = of.referrerToldOn === null ? t('notTold') : t('told', { day: of.referrerToldOn });
  return (
    <Facts
      facts={[
        { label: t('agreement'), value: of.agreement && t(`agreement_${of.agreement}`) },
        {
          label: t('agreedAmount'),
          value: of.agreedAmount === null ? null : sayMoney(of.agreedAmount, language),
        },
        { label: t('signedOn'), value: said(of.signedOn) },
        { label: t('auditedOn'), value: said(of.auditedOn) },
        { label: t('capital'), value: of.capital && t(`capital_${of.capital}`) },
        { label: t('investor'), value: of.investor },
        { label: t('plannedStart'), value: said(of.plannedStart) },
        { label: t('enrolledOn'), value: said(of.enrolledOn) },
        {
          label: t('referrer'),
          value: of.referrerName && (
            <>
              {of.referrerName} <span className="k-muted">{told}</span>
            </>
          ),
        },
      ]}
    />
  );
};

/** What a project is agreed to be, beside its facts. */
export const TermsCard = ({ projectId }: { projectId: string }) => {
  const t = useWords(words);
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const asked = useAsk(getTerms, { params: { id: projectId } });
  return (
    <Card
      title={t('terms')}
      actions={
        asked.reply?.can.edit && (
          <Button small icon="edit" onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={4}>
        {(terms) => (
          <>
            <TermsFacts of={terms} />
            {editing && (
              <TermsDrawer
                projectId={projectId}
                terms={terms}
                onAgain={asked.again}
                onClose={() => setEditing(false)}
                onDone={() => {
                  setEditing(false);
                  toast(t('saved'));
                }}
              />
            )}
          </>
        )}
      </Asked>
    </Card>
  );
};
