import { useState } from 'react';
import { clock } from '../../../packages/kernel/minutes.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ListedPolicy } from '../contract.ts';
import { StopPolicy } from './stop-policy.tsx';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

export const STANDS_TONE: Readonly<Record<ListedPolicy['stands'], Tone>> = {
  ahead: 'blue',
  now: 'green',
  over: 'grey',
};

interface PolicyFactsProps {
  /** Every version, the newest first. */
  versions: readonly ListedPolicy[];
  canEdit: boolean;
  onChange: () => void;
}

/** What a policy says, and every version with its days, its reason and who made it. */
export const PolicyFacts = ({ versions, canEdit, onChange }: PolicyFactsProps) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const [stopping, setStopping] = useState(false);
  const [last] = versions;
  if (!last) return null;
  return (
    <div className="k-stack">
      <Facts
        facts={[
          { label: t('appliesTo'), value: say.appliesTo(last), wide: true },
          { label: t('rhythm'), value: say.rhythm(last) },
          { label: t('by'), value: clock(last.dueBy) },
          { label: t('noChangeRuns'), value: `${last.noChangeRuns} ${t('times')}` },
          { label: t('quiet'), value: say.quiet(last) },
          { label: t('steps'), value: say.steps(last) || null, wide: true },
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
              <p>{[say.rhythm(one), clock(one.dueBy), say.steps(one)].filter(Boolean).join(' · ')}</p>
              {one.reason && <p className="k-prose">{one.reason}</p>}
            </>
          ),
        }))}
      />
      {stopping && <StopPolicy of={last} onClose={() => setStopping(false)} />}
    </div>
  );
};
