import { useNavigate, useSearchParams } from 'react-router';
import { Card } from '../../../packages/kit/card.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { SendForm } from './send-form.tsx';
import { words } from './words.ts';

/** Sends something in: a few words are enough, on a phone as well. */
export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const toast = useToast();
  const { can } = useSession();
  const [params] = useSearchParams();
  const isInside = can['information.read'] ?? false;
  const back = isInside ? '/information' : '/information/sent';
  return (
    <Frame
      title={t('newTitle')}
      note={t('newNote')}
      back={{ to: back, label: t(isInside ? 'information' : 'sentByMe') }}
    >
      <Card>
        <SendForm
          projectId={params.get('project')}
          onCancel={() => void go(back)}
          onDone={(id) => {
            toast(t('sentDone'));
            void go(isInside ? `/information/${id}` : '/information/sent');
          }}
        />
      </Card>
    </Frame>
  );
};
