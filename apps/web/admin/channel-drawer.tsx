import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { editChannel, listChannels, testChannel } from '../../../platform/notify/contract.ts';
import { ChannelTarget } from './channel-target.tsx';
import type { Channel } from './channels-page.tsx';
import { words } from './words.ts';

const TestButton = ({ channel }: { channel: Channel }) => {
  const t = useWords(words);
  const toast = useToast();
  const [failed, setFailed] = useState<string | null>(null);
  const test = useTell(testChannel, {
    onDone: ({ ok, error }) => {
      setFailed(ok ? null : (error ?? ''));
      if (ok) toast(t('testOk', { name: channel.name }));
    },
  });
  return (
    <div className="k-stack">
      <div>
        <Button icon="mail" busy={test.busy} onPress={() => test.tell({ params: { channelId: channel.id } })}>
          {t('test')}
        </Button>
      </div>
      {test.problem && <ProblemNote problem={test.problem} />}
      {failed !== null && (
        <p className="k-fault" role="alert">
          {t('testFailed', { error: failed })}
        </p>
      )}
    </div>
  );
};

/** One channel: its name, whether it is on, a new address, and a try. */
export const ChannelDrawer = ({ channel, onClose }: { channel: Channel; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [name, setName] = useState(channel.name);
  const [enabled, setEnabled] = useState(channel.enabled);
  const [moving, setMoving] = useState(false);
  const [to, setTo] = useState({ address: '', key: '' });
  const save = useTell(editChannel, { touches: [listChannels.name], onDone: () => toast(t('saved')) });
  const send = (): void =>
    save.tell(
      {
        params: { channelId: channel.id },
        body: { name, enabled, ...(moving && { to: { address: to.address, key: to.key || null } }) },
      },
      { ifMatch: channel.revision },
    );
  return (
    <Drawer title={channel.name} open onClose={onClose}>
      <div className="k-stack">
        <Facts
          facts={[
            { label: t('kind'), value: t(`kind_${channel.kind}`) },
            { label: t('channelTo'), value: channel.target },
          ]}
        />
        <TestButton channel={channel} />
        <Form
          problem={save.problem}
          fields={['name', 'to.address', 'to.key']}
          onSubmit={send}
          footer={
            <Button
              kind="main"
              submit
              busy={save.busy}
              disabled={!name.trim() || (moving && !to.address.trim())}
            >
              {t('save')}
            </Button>
          }
        >
          <TextField
            label={t('channelName')}
            name="name"
            value={name}
            onChange={setName}
            maxLength={80}
            required
          />
          <CheckField label={t('enabled')} value={enabled} onChange={setEnabled} />
          <CheckField label={t('newAddress')} value={moving} onChange={setMoving} />
          {moving && <ChannelTarget kind={channel.kind} target={to} onChange={setTo} />}
        </Form>
      </div>
    </Drawer>
  );
};
