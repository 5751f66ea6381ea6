import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { recordTerms, type Terms, type TermsForm } from '../terms-contract.ts';
import { TERMS_FIELDS, TermsFields } from './terms-fields.tsx';
import { termsWords as words } from './terms-words.ts';
import { TOUCHED } from './touched.ts';

const draftOf = (terms: Terms): TermsForm => ({
  capital: terms.capital,
  investor: terms.investor,
  agreement: terms.agreement,
  signedOn: terms.signedOn,
  auditedOn: terms.auditedOn,
  agreedAmount: terms.agreedAmount,
  plannedStart: terms.plannedStart,
  enrolledOn: terms.enrolledOn,
  referrerId: terms.referrerId,
  referrerToldOn: terms.referrerToldOn,
});

const LABEL = {
  capital: 'capital',
  investor: 'investor',
  agreement: 'agreement',
  signedOn: 'signedOn',
  auditedOn: 'auditedOn',
  agreedAmount: 'agreedAmount',
  plannedStart: 'plannedStart',
  enrolledOn: 'enrolledOn',
  referrerId: 'referrer',
  referrerToldOn: 'referrerToldOn',
} as const satisfies Record<keyof TermsForm, keyof (typeof words)['en']>;

/** A field's value in words, for a reader who compares. */
const useSay = (terms: Terms) => {
  const t = useWords(words);
  return (key: keyof TermsForm): string => {
    if (key === 'capital') return terms.capital === null ? '' : t(`capital_${terms.capital}`);
    if (key === 'agreement') return terms.agreement === null ? '' : t(`agreement_${terms.agreement}`);
    if (key === 'referrerId') return terms.referrerName ?? '';
    return String(terms[key] ?? '');
  };
};

interface TermsDrawerProps {
  projectId: string;
  terms: Terms;
  onAgain: () => void;
  onClose: () => void;
  onDone: () => void;
}

export const TermsDrawer = ({ projectId, terms, onAgain, onClose, onDone }: TermsDrawerProps) => {
  const t = useWords(words);
  const say = useSay(terms);
  const record = useRevised({ form: { ...draftOf(terms) }, revision: terms.revision });
  const save = useTell(recordTerms, {
    touches: TOUCHED,
    onDone,
  });
  const submit = async (): Promise<void> => {
    const asked = { params: { id: projectId }, body: record.form };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const stale = save.problem !== null && isStale(save.problem);
  return (
    <Drawer open wide title={t('editTerms')} onClose={onClose}>
      <Form
        problem={stale ? null : save.problem}
        fields={TERMS_FIELDS}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!record.changed || record.others !== null}>
              {t('save')}
            </Button>
          </>
        }
      >
        {record.others && (
          <ChangedNote
            changes={record.others.map((key) => ({ label: t(LABEL[key]), theirs: say(key) }))}
            onKeepMine={goOn(record.keepMine)}
            onTakeTheirs={goOn(record.takeTheirs)}
          />
        )}
        <TermsFields form={record.form} referrerName={terms.referrerName ?? ''} onChange={record.change} />
      </Form>
    </Drawer>
  );
};
