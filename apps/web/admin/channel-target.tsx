import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ChannelKind } from '../../../platform/notify/driver.ts';
import { words } from './words.ts';

interface Target {
  address: string;
  key: string;
}

const SIGNING: readonly ChannelKind[] = ['webhook', 'dingtalk', 'feishu'];

/** Where a channel goes, as its kind wants it. */
export const ChannelTarget = ({
  kind,
  target,
  onChange,
}: {
  kind: ChannelKind;
  target: Target;
  onChange: (target: Target) => void;
}) => {
  const t = useWords(words);
  return (
    <>
      <TextField
        label={t('channelAddress')}
        name="address"
        hint={t(`hint_${kind}`)}
        type={kind === 'email' ? 'email' : 'url'}
        value={target.address}
        onChange={(address) => onChange({ ...target, address })}
        maxLength={2000}
        required
      />
      {SIGNING.includes(kind) && (
        <TextField
          label={t('channelKey')}
          name="key"
          type="password"
          autoComplete="new-password"
          value={target.key}
          onChange={(key) => onChange({ ...target, key })}
          maxLength={500}
          required={kind === 'webhook'}
        />
      )}
    </>
  );
};
