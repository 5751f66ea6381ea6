import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, type Participant, removeParticipant, setParticipantDays } from '../contract.ts';
import { CompetenceBadges } from './competence-badges.tsx';
import { DaysEditor } from './days-editor.tsx';
import { words } from './people-words.ts';
import { StandingTag } from './standing-tag.tsx';
import { useCities } from './use-names.ts';

interface DrawerProps {
  campaign: Campaign;
  person: Participant;
  mayEdit: boolean;
  onClose: () => void;
}

const Known = ({ person }: { person: Participant }) => {
  const t = useWords(words);
  const cities = useCities();
  const { standing, standingUntil, squadNumber } = person;
  return (
    <Facts
      facts={[
        { label: t('post'), value: person.post },
        { label: t('unit'), value: person.unitName },
        { label: t('rank'), value: person.rank },
        { label: t('homeCity'), value: cities.say(person.homeCity) },
        { label: t('competences'), value: <CompetenceBadges of={person.competences} /> },
        {
          label: t('squad'),
          value: squadNumber === null ? t('noSquad') : t('squadNumber', { number: squadNumber }),
        },
        { label: t('standing'), value: <StandingTag standing={standing} /> },
        {
          label: t('until'),
          value: standingUntil && standing === 'ready' ? sayInstant(standingUntil) : null,
        },
      ]}
    />
  );
};

/** One participant: what is known, the days they are free, and the way out. */
export const ParticipantDrawer = ({ campaign, person, mayEdit, onClose }: DrawerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const confirm = useConfirm();
  const [free, setFree] = useState([...person.free]);
  const params = { id: campaign.id, personId: person.personId };
  const touches = ['listParticipants', 'campaignSummary', 'listReadiness', 'listSquads'];
  const done = (said: string): void => {
    toast(said);
    onClose();
  };
  const save = useTell(setParticipantDays, { touches, onDone: () => done(t('saved')) });
  const remove = useTell(removeParticipant, {
    touches,
    onDone: () => done(t('removed', { name: person.name })),
  });
  const askRemove = async (): Promise<void> => {
    const title = t('removeTitle', { name: person.name });
    if (await confirm({ title, body: t('removeBody'), action: t('remove'), danger: true }))
      remove.tell({ params });
  };
  const fields = free.flatMap((_, at) => [`free.${at}.from`, `free.${at}.to`]);
  return (
    <Drawer open title={person.name} onClose={onClose}>
      <Form
        problem={save.problem ?? remove.problem}
        fields={fields}
        onSubmit={() => save.tell({ params, body: { free } })}
        footer={
          mayEdit && (
            <>
              <Button kind="danger" busy={remove.busy} onPress={() => void askRemove()}>
                {t('remove')}
              </Button>
              <span className="cmp-push" />
              <Button kind="main" submit busy={save.busy}>
                {t('save')}
              </Button>
            </>
          )
        }
      >
        <Known person={person} />
        <h3>{t('daysFree')}</h3>
        <DaysEditor
          days={free}
          frame={{ from: campaign.startsOn, to: campaign.endsOn }}
          disabled={!mayEdit}
          onChange={setFree}
        />
      </Form>
    </Drawer>
  );
};
