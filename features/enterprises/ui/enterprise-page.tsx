import { useState } from 'react';
import { useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Attachments } from '../../../packages/kit/attachments.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { Panels } from '../../../packages/kit/panels.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getEnterprise } from '../contract.ts';
import { EditDrawer } from './edit-drawer.tsx';
import { EnterpriseFacts } from './enterprise-facts.tsx';
import { EnterpriseTimeline } from './enterprise-timeline.tsx';
import { words } from './words.ts';
import { WriteDown } from './write-down.tsx';

const Enterprise = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useWords(words);
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const asked = useAsk(getEnterprise, { params: { enterpriseId } });
  const one = asked.reply;
  return (
    <Frame
      title={one?.name ?? t('one')}
      back={{ to: '/enterprises', label: t('enterprises') }}
      note={
        one && (
          <span className="k-line">
            {one.inPark && <Badge tone="green">{t('inParkYes')}</Badge>}
            {one.isFictional && <Badge>{t('fictional')}</Badge>}
            <span>{[one.shortName, one.city, one.theme].filter(Boolean).join(' · ')}</span>
          </span>
        )
      }
      actions={
        one?.can.edit && (
          <Button icon="edit" onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={10}>
        {(reply) => (
          <Beside aside={<EnterpriseFacts of={reply} />}>
            {reply.can.edit && <WriteDown enterpriseId={reply.id} />}
            <Panels about="enterprise" place="page" id={reply.id} among={[reply.id]} />
            <Attachments aboutKind="enterprise" aboutId={reply.id} />
            <EnterpriseTimeline enterpriseId={reply.id} />
          </Beside>
        )}
      </Asked>
      {one && editing && (
        <EditDrawer
          enterprise={one}
          onAgain={asked.again}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            toast(t('saved'));
          }}
        />
      )}
    </Frame>
  );
};

/** One enterprise: what is known of it on the left, what happened with it on the right. */
export const Page = () => {
  const { enterpriseId = '' } = useParams();
  return <Enterprise key={enterpriseId} enterpriseId={enterpriseId} />;
};
