import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, closeCampaign, openCampaign } from '../contract.ts';
import { words } from './words.ts';

const TOUCHES = ['getCampaign', 'listCampaigns', 'campaignSummary', 'listSquads'];

/** The itineraries, edit, open, close: what stands beside the campaign's name. */
export const CampaignActions = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const confirm = useConfirm();
  const toast = useToast();
  const open = useTell(openCampaign, { touches: TOUCHES, onDone: () => toast(t('opened')) });
  const close = useTell(closeCampaign, { touches: TOUCHES, onDone: () => toast(t('isClosed')) });
  const session = useSession();
  const { id, name, status, revision } = campaign;
  const mayEdit = campaign.can.edit;
  const problem = open.problem ?? close.problem;
  const askOpen = async (): Promise<void> => {
    if (await confirm({ title: t('openTitle', { name }), body: t('openBody'), action: t('openCampaign') }))
      open.tell({ params: { id } }, { ifMatch: revision });
  };
  const askClose = async (): Promise<void> => {
    const question = { title: t('closeTitle', { name }), body: t('closeBody'), action: t('closeCampaign') };
    if (await confirm({ ...question, danger: true })) close.tell({ params: { id } }, { ifMatch: revision });
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {session.can['itineraries.see'] && (
        <Button icon="route" to={`/campaigns/${id}/plan`}>
          {t('plan')}
        </Button>
      )}
      {mayEdit && status !== 'closed' && (
        <Button icon="edit" to={`/campaigns/${id}/edit`}>
          {t('edit')}
        </Button>
      )}
      {mayEdit && status === 'open' && (
        <Button busy={close.busy} onPress={() => void askClose()}>
          {t('closeCampaign')}
        </Button>
      )}
      {mayEdit && status === 'draft' && (
        <Button kind="main" busy={open.busy} onPress={() => void askOpen()}>
          {t('openCampaign')}
        </Button>
      )}
    </>
  );
};
