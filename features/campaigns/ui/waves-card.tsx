import { useState } from 'react';
import { daysBetween } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, Wave } from '../contract.ts';
import { WavesDialog } from './waves-dialog.tsx';
import { words } from './words.ts';

const WaveLine = ({ wave }: { wave: Wave }) => {
  const t = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const past = wave.endsOn < today;
  const now = wave.startsOn <= today && !past;
  return (
    <li className="cmp-line">
      <strong>{wave.name}</strong>
      <span className="k-figures">
        {sayShortDay(wave.startsOn, language)} – {sayShortDay(wave.endsOn, language)}
      </span>
      <span className="k-muted">{t('dayCount', { count: daysBetween(wave.startsOn, wave.endsOn) + 1 })}</span>
      {now && <StatusTag tone="green">{t('waveNow')}</StatusTag>}
      {past && <span className="k-muted">{t('wavePast')}</span>}
    </li>
  );
};

export const WavesCard = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const [editing, setEditing] = useState(false);
  const mayEdit = campaign.can.edit && campaign.status !== 'closed';
  return (
    <Card
      title={t('waves')}
      actions={
        mayEdit && (
          <Button small kind="quiet" icon="edit" onPress={() => setEditing(true)}>
            {t('editWaves')}
          </Button>
        )
      }
    >
      {campaign.waves.length === 0 ? (
        <Empty icon="calendar" title={t('noWaves')} hint={t('noWavesHint')} />
      ) : (
        <ul className="cmp-lines">
          {campaign.waves.map((wave) => (
            <WaveLine key={wave.id} wave={wave} />
          ))}
        </ul>
      )}
      {editing && <WavesDialog campaign={campaign} onClose={() => setEditing(false)} />}
    </Card>
  );
};
