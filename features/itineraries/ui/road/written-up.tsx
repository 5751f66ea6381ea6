import { Card } from '../../../../packages/kit/card.tsx';
import { Facts } from '../../../../packages/kit/facts.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WriteUp } from '../../contract.ts';
import { words } from './words.ts';

const OUTCOME_WORDS = { none: 'outcomeNone', followUp: 'outcomeFollowUp', lead: 'outcomeLead' } as const;

/** A write-up as it stands, to be read. */
export const WrittenUp = ({ form, note }: { form: WriteUp; note: string }) => {
  const t = useWords(words);
  return (
    <Card title={t('writeUp')}>
      <div className="k-stack">
        <p className="k-muted">{note}</p>
        <Facts
          facts={[
            {
              label: t('met'),
              value:
                form.met.map((one) => [one.name, one.title].filter(Boolean).join(' ')).join('、') || null,
            },
            { label: t('outcome'), value: form.outcome && t(OUTCOME_WORDS[form.outcome]) },
            { label: t('nextStep'), value: form.nextStep || null },
            { label: t('nextStepOn'), value: form.nextStepOn },
          ]}
        />
        <p className="r-said">{form.findings}</p>
        {form.commitments.length > 0 && (
          <ul className="r-lately">
            {form.commitments.map((one) => (
              <li key={one.id}>
                <time>{one.dueOn}</time>
                {one.what}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
};
