import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getOwnPartner } from '../portal-contract.ts';
import { AppointmentView } from './appointment-view.tsx';
import { FileOwnReferral } from './file-own-referral.tsx';
import { OwnAnalyses } from './own-analyses.tsx';
import { OwnReferralDrawer } from './own-referral-drawer.tsx';
import { OwnReferrals } from './own-referrals.tsx';
import { portalWords as words } from './portal-words.ts';

const NEW = 'new';

/** Where an advisor or agency sees to its own matters: what it is appointed for, what it referred. */
export const Page = () => {
  const t = useWords(words);
  const asked = useAsk(getOwnPartner, {});
  const [{ open }, change] = useFilters({ open: '' });
  const { reply } = asked;
  const close = (): void => change({ open: '' });
  return (
    <Frame
      title={reply?.name ?? t('portal')}
      note={reply && t('owner', { name: reply.ownerName })}
      actions={
        reply?.mayFile && (
          <Button kind="main" icon="plus" onPress={() => change({ open: NEW })}>
            {t('refer')}
          </Button>
        )
      }
    >
      <Asked of={asked}>
        {({ appointments, lines, mayFile }) => (
          <div className="k-stack">
            {!mayFile && <p className="k-warning">{t('notAppointed')}</p>}
            <OwnReferrals openKey={open} onOpen={(id) => change({ open: id })} />
            <OwnAnalyses />
            <Card title={t('appointments')}>
              <div className="k-stack">
                {appointments.length === 0 && <p className="k-muted">{t('appointmentsNone')}</p>}
                {appointments.map((one) => (
                  <AppointmentView key={one.id} of={one} />
                ))}
              </div>
            </Card>
            {open === NEW && <FileOwnReferral lines={lines} onClose={close} />}
          </div>
        )}
      </Asked>
      {open !== '' && open !== NEW && <OwnReferralDrawer key={open} id={open} onClose={close} />}
    </Frame>
  );
};
