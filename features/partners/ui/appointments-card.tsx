import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Appointment, listAppointments } from '../appointment-contract.ts';
import type { Partner } from '../contract.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { AppointmentView } from './appointment-view.tsx';
import { appointmentWords as words } from './appointment-words.ts';
import { EndAppointment } from './end-appointment.tsx';

/** What a partner is and was appointed for, against its quotas. */
export const AppointmentsCard = ({ partner }: { partner: Pick<Partner, 'id' | 'kind'> }) => {
  const t = useWords(words);
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const asked = useAsk(listAppointments, { params: { id: partner.id } });
  const edits = asked.reply?.can.edit ?? false;
  return (
    <Card
      title={t('appointments')}
      actions={
        edits && (
          <Button small icon="plus" onPress={() => setMaking(true)}>
            {t('appoint')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={4}>
        {({ items }) => (
          <div className="k-stack">
            {items.length === 0 && <Empty icon="handshake" title={t('none')} hint={t('noneHint')} />}
            {items.map((one) => (
              <article key={one.id} className="k-stack">
                <AppointmentView of={one} />
                {edits && one.endedOn === null && one.state !== 'over' && (
                  <div>
                    <Button small onPress={() => setEnding(one)}>
                      {t('end')}
                    </Button>
                  </div>
                )}
              </article>
            ))}
          </div>
        )}
      </Asked>
      {making && <AppointDialog partner={partner} onClose={() => setMaking(false)} />}
      {ending && <EndAppointment of={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
};
