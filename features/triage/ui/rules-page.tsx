import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type GradeSetting, type GradingRule, getGradingPolicy, type Policy } from '../contract.ts';
import { GradeDrawer } from './grade-drawer.tsx';
import { GradeTable } from './grade-table.tsx';
import { RuleDrawer } from './rule-drawer.tsx';
import { RuleTable } from './rule-table.tsx';
import { words } from './words.ts';

interface Versions {
  readonly versions: readonly {
    id: string;
    version: number;
    from: string;
    reason: string;
    madeByName: string;
  }[];
}

const History = ({ versions }: Versions) => {
  const t = useWords(words);
  const items = versions.map((one) => ({
    id: one.id,
    when: sayInstant(one.from),
    by: one.madeByName,
    title: t('versionSaid', { version: one.version, reason: one.reason }),
  }));
  return (
    <Card title={t('versions')}>
      <Timeline label={t('versions')} items={items} />
    </Card>
  );
};

const PolicyView = ({ policy, canEdit }: { policy: Policy; canEdit: boolean }) => {
  const t = useWords(words);
  const [grade, setGrade] = useState<GradeSetting | null>(null);
  const [rule, setRule] = useState<GradingRule | 'new' | null>(null);
  return (
    <>
      <Card flush title={t('grades')}>
        <GradeTable grades={policy.grades} {...(canEdit && { onOpen: setGrade })} />
      </Card>
      <Card
        flush
        title={t('proposing')}
        actions={
          <>
            <span className="k-muted">
              {t('otherwise')} {policy.otherwise}
            </span>
            {canEdit && (
              <Button small icon="plus" onPress={() => setRule('new')}>
                {t('addRule')}
              </Button>
            )}
          </>
        }
      >
        <RuleTable rules={policy.rules} {...(canEdit && { onOpen: setRule })} />
      </Card>
      {grade && <GradeDrawer key={grade.grade} policy={policy} of={grade} onClose={() => setGrade(null)} />}
      {rule && <RuleDrawer policy={policy} of={rule === 'new' ? null : rule} onClose={() => setRule(null)} />}
    </>
  );
};

/** Grades with clock and audience, and the rules that propose them; each change is a version of its own. */
export const Page = () => {
  const t = useWords(words);
  const asked = useAsk(getGradingPolicy, {});
  const policy = asked.reply?.policy;
  return (
    <Frame
      title={t('rules')}
      note={
        policy &&
        t('rulesNote', { version: policy.version, when: sayInstant(policy.from), reason: policy.madeByName })
      }
    >
      <Asked of={asked} lines={10}>
        {(reply) =>
          reply.policy ? (
            <>
              <PolicyView key={reply.policy.version} policy={reply.policy} canEdit={reply.can.edit} />
              <History versions={reply.versions} />
            </>
          ) : (
            <Empty icon="layers" title={t('rulesNone')} hint={t('rulesNoneHint')} />
          )
        }
      </Asked>
    </Frame>
  );
};
