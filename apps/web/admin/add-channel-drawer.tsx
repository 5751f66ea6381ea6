import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createChannel, listChannels, zChannel } from '../../../platform/notify/contract.ts';
import type { ChannelKind } from '../../../platform/notify/driver.ts';
import { ChannelTarget } from './channel-target.tsx';
import { words } from './words.ts';

export const AddChannelDrawer = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(words);
  const [kind, setKind] = useState<ChannelKind>('wecom');
  const [name, setName] = useState('');
  const [to, setTo] = useState({ address: '', key: '' });
  const add = useTell(createChannel, { touches: [listChannels.name], onDone: onClose });
  return (
    <Drawer title={t('addChannel')} open onClose={onClose}>
      <Form
        problem={add.problem}
        fields={['name', 'address', 'key']}
        onSubmit={() => add.tell({ body: { kind, name, address: to.address, key: to.key || null } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={add.busy} disabled={!name.trim() || !to.address.trim()}>
              {t('addChannel')}
            </Button>
          </>
        }
      >
        <ChoiceField
          label={t('kind')}
          value={kind}
          choices={zChannel.shape.kind.options.map((value) => ({ value, label: t(`kind_${value}`) }))}
          onChange={(value) => value && setKind(value)}
          required
        />
        <TextField
          label={t('channelName')}
          name="name"
          value={name}
          onChange={setName}
          maxLength={80}
          required
        />
        <ChannelTarget kind={kind} target={to} onChange={setTo} />
      </Form>
    </Drawer>
  );
};
