import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Analysis, rateAnalysis } from '../analysis-contract.ts';
import { analysisWords as words } from './analysis-words.ts';

const RATINGS = ['5', '4', '3', '2', '1'] as const;

/** Rates an analysis, once. */
export const RateAnalysis = ({ of }: { of: Analysis }) => {
  const t = useWords(words);
  const toast = useToast();
  const [rating, setRating] = useState<(typeof RATINGS)[number]>('4');
  const [note, setNote] = useState('');
  const save = useTell(rateAnalysis, { touches: ['listAnalyses'], onDone: () => toast(t('rated')) });
  const body = { rating: Number(rating), note: note.trim() };
  return (
    <Form
      problem={save.problem}
      fields={['rating', 'note']}
      onSubmit={() => save.tell({ params: { id: of.id }, body }, { ifMatch: of.revision })}
      footer={
        <Button kind="main" submit busy={save.busy}>
          {t('rate')}
        </Button>
      }
    >
      <ChoiceField
        label={t('rating')}
        name="rating"
        value={rating}
        choices={RATINGS.map((one) => ({ value: one, label: t('ratingOf', { rating: one }) }))}
        onChange={(chosen) => chosen && setRating(chosen)}
      />
      <TextArea label={t('rateNote')} name="note" maxLength={500} value={note} onChange={setNote} />
    </Form>
  );
};
