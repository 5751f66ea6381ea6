import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  type Campaign,
  editSquad,
  formSquad,
  listParticipants,
  listSquads,
  type Squad,
  type SquadForm,
} from '../contract.ts';
import './campaigns.css';
import { whatIsMissing } from './missing.ts';
import { MissingNote } from './missing-note.tsx';
import { SquadFields } from './squad-fields.tsx';
import { words } from './squad-words.ts';
import { SQUAD_TOUCHES } from './touches.ts';

const FIELDS = ['name', 'startsOn', 'endsOn', 'startCity', 'cities', 'waveId', 'memberIds'];

const begun = (campaign: Campaign, squad: Squad | null): SquadForm => {
  const [wave] = campaign.waves;
  const days = squad ?? wave ?? campaign;
  return {
    name: squad?.name ?? '',
    waveId: squad ? squad.waveId : (wave?.id ?? null),
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    startCity: squad?.startCity ?? campaign.homeCity,
    cities: squad?.cities ?? [],
    memberIds: squad?.members.map((member) => member.personId) ?? [],
  };
};

interface DrawerProps {
  campaign: Campaign;
  /** The squad that is changed; null forms a new one. */
  squad: Squad | null;
  onClose: () => void;
}

/** A squad by hand: what is missing is said while it is put together, by the rules the server judges with. */
export const SquadDrawer = ({ campaign, squad, onClose }: DrawerProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const params = { id: campaign.id };
  const people = useAsk(listParticipants, { params }).reply?.items ?? [];
  const squads = useAsk(listSquads, { params, query: {} }).reply?.items ?? [];
  const others = squads.filter((one) => one.id !== squad?.id);
  const [form, setForm] = useState(() => begun(campaign, squad));
  const done = (): void => {
    toast(t(squad ? 'saved' : 'formed'));
    onClose();
  };
  const make = useTell(formSquad, { touches: SQUAD_TOUCHES, onDone: done });
  const change = useTell(editSquad, { touches: SQUAD_TOUCHES, onDone: done });
  const send = (): void => {
    if (squad) change.tell({ params: { id: squad.id }, body: form }, { ifMatch: squad.revision });
    else make.tell({ params, body: form });
  };
  const missing = whatIsMissing(form, { campaign, people, others }, language);
  const complete = form.name.trim() !== '' && form.memberIds.length > 0 && missing.toForm.length === 0;
  return (
    <Drawer open title={squad ? t('editTitle', { name: squad.name }) : t('formTitle')} onClose={onClose}>
      <Form
        problem={make.problem ?? change.problem}
        fields={FIELDS}
        onSubmit={send}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit disabled={!complete} busy={make.busy || change.busy}>
              {t('save')}
            </Button>
          </>
        }
      >
        {squad?.status === 'cleared' && <p className="k-muted">{t('editCleared')}</p>}
        <SquadFields
          form={form}
          campaign={campaign}
          people={people}
          others={others}
          onChange={(some) => setForm({ ...form, ...some })}
        />
        <MissingNote chosen={form.memberIds.length > 0} toForm={missing.toForm} toLeave={missing.toLeave} />
      </Form>
    </Drawer>
  );
};
