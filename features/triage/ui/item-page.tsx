import { useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getInformation } from '../contract.ts';
import { ClockSign } from './clock-sign.tsx';
import { GradeBadge } from './grade-badge.tsx';
import { Hands } from './hands.tsx';
import { ItemActions } from './item-actions.tsx';
import { ItemFacts } from './item-facts.tsx';
import { SECRECY_TONE } from './tones.ts';
import { WhyGrade } from './why-grade.tsx';
import { words } from './words.ts';

const HALF_MINUTE_MS = 30_000;

const ItemView = ({ id }: { id: string }) => {
  const t = useWords(words);
  const asked = useAsk(getInformation, { params: { id } }, { every: HALF_MINUTE_MS });
  const one = asked.reply;
  return (
    <Frame
      title={one?.title ?? t('information')}
      back={{ to: '/information', label: t('information') }}
      note={
        one && (
          <span className="k-line">
            <GradeBadge of={one} />
            <Badge tone={SECRECY_TONE[one.secrecy]}>{t(`secrecy_${one.secrecy}`)}</Badge>
            <span>{t(`status_${one.status}`)}</span>
            {(one.status === 'incoming' || one.status === 'graded') && <ClockSign of={one} now={one.now} />}
          </span>
        )
      }
      actions={one && <ItemActions key={one.revision} of={one} />}
    >
      <Asked of={asked} lines={10}>
        {(item) => (
          <Beside aside={<ItemFacts of={item} />}>
            <div className="k-stack">
              <Card title={t('what')}>
                <p className={item.body ? 'k-prose' : 'k-muted'}>{item.body || t('noBody')}</p>
              </Card>
              {item.outcome && (
                <Card title={t(item.status === 'returned' ? 'returnReason' : 'outcome')}>
                  <p className="k-prose">{item.outcome}</p>
                </Card>
              )}
              <WhyGrade of={item} />
              <Hands steps={item.steps} />
            </div>
          </Beside>
        )}
      </Asked>
    </Frame>
  );
};

/** One item: what it says, why it has its grade, who has it, and every hand it passed through. */
export const Page = () => {
  const { informationId = '' } = useParams();
  return <ItemView key={informationId} id={informationId} />;
};
