import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ShownClause } from '../contract.ts';
import { lacksCap } from '../rules/benefit.ts';
import { ConditionTree } from './condition-tree.tsx';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

interface ClauseCardProps {
  /** Every version, the newest first. */
  versions: readonly ShownClause[];
  canEdit: boolean;
  onChange: (last: ShownClause) => void;
}

/** One clause: whom it is for, what it gives, what to hand in; and its versions. */
export const ClauseCard = ({ versions, canEdit, onChange }: ClauseCardProps) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const language = useLanguage();
  const [last] = versions;
  const shown = versions.find((one) => one.stands === 'now') ?? last;
  if (!shown || !last) return null;
  const { benefit } = shown;
  const cap = benefit.cap === null ? (lacksCap(benefit) ? t('noCap') : null) : say.money(benefit.cap);
  return (
    <Card
      title={`${shown.number} ${named(shown.name, language)}`}
      actions={
        <>
          <Button small to={`/policies/clauses/${shown.id}/firms`}>
            {t('whoFits')}
          </Button>
          {canEdit && (
            <Button small icon="edit" onPress={() => onChange(last)}>
              {t('edit')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('conditions'), value: <ConditionTree of={shown.conditions} />, wide: true },
          { label: t('benefit'), value: say.benefit(benefit) },
          { label: t('cap'), value: cap },
          { label: t('proof'), value: shown.proof || null },
          { label: t('deadline'), value: shown.deadline },
          { label: t('contact'), value: shown.contact || null },
          { label: t('legalBasis'), value: shown.legalBasis || null },
          {
            label: t('versions'),
            wide: true,
            value: versions
              .map((one) =>
                [
                  t('version', { n: one.version, from: one.from }),
                  one.to ? t('until', { day: one.to }) : t('onward'),
                  ...(one.reason ? [one.reason] : []),
                ].join(' '),
              )
              .join(' · '),
          },
        ]}
      />
    </Card>
  );
};
