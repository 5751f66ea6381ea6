import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ListedLightRule } from '../contract.ts';
import { StopRule } from './stop-rule.tsx';
import { useSayLimits } from './use-say-limits.ts';
import { useSayRule } from './use-say-rule.ts';
import { words } from './words.ts';

export const STANDS_TONE: Readonly<Record<ListedLightRule['stands'], Tone>> = {
  ahead: 'blue',
  now: 'green',
  over: 'grey',
};

interface RuleFactsProps {
  /** Every version, the newest first. */
  versions: readonly ListedLightRule[];
  canEdit: boolean;
  onChange: () => void;
}

/** What a rule says, and every version with its days, its reason and who made it. */
export const RuleFacts = ({ versions, canEdit, onChange }: RuleFactsProps) => {
  const t = useWords(words);
  const say = useSayRule();
  const sayLimits = useSayLimits();
  const [stopping, setStopping] = useState(false);
  const [last] = versions;
  if (!last) return null;
  const warning = last.warningDays === null ? null : `${last.warningDays} ${t('unit_workdays')}`;
  return (
    <div className="k-stack">
      <Facts
        facts={[
          { label: t('measure'), value: say.measure(last), wide: true },
          { label: t('appliesTo'), value: say.appliesTo(last), wide: true },
          { label: t('limits'), value: `${sayLimits(last.limits)} (${say.unit(last.measure)})`, wide: true },
          { label: t('warningDays'), value: warning },
          { label: t('exemptFrom'), value: t(`post_${last.exemptBy}`) },
          { label: t('tells'), value: say.tells(last) || null, wide: true },
          { label: t('quiet'), value: say.quiet(last) },
          { label: t('source'), value: last.source || null, wide: true },
        ]}
      />
      {canEdit && (
        <div className="k-line">
          <Button icon="edit" onPress={onChange}>
            {t('change')}
          </Button>
          {last.to === null && <Button onPress={() => setStopping(true)}>{t('stop')}</Button>}
        </div>
      )}
      <h3>{t('versions')}</h3>
      <Timeline
        label={t('versions')}
        items={versions.map((one) => ({
          id: one.id,
          when: sayInstant(one.createdAt),
          by: one.madeByName,
          tone: STANDS_TONE[one.stands],
          title: [
            t('versionLine', { version: one.version, from: one.from }),
            ...(one.to ? [t('until', { day: one.to })] : []),
            t(`stands_${one.stands}`),
          ].join(' · '),
          body: (
            <>
              <p>{[sayLimits(one.limits), say.tells(one)].filter(Boolean).join(' · ')}</p>
              {one.reason && <p className="k-prose">{one.reason}</p>}
            </>
          ),
        }))}
      />
      {stopping && <StopRule of={last} onClose={() => setStopping(false)} />}
    </div>
  );
};
