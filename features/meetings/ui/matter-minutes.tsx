import { Button } from '../../../packages/kit/button.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { AgendaItem } from '../contract.ts';
import './meetings.css';
import { words } from './meeting-words.ts';
import { useSaid } from './use-said.ts';

interface MatterMinutesProps {
  meetingId: string;
  item: AgendaItem;
  onAgain: () => void;
}

/** What was said about a matter, written as it is said. */
export const MatterMinutes = ({ meetingId, item, onAgain }: MatterMinutesProps) => {
  const t = useWords(words);
  const said = useSaid(meetingId, item, onAgain);
  const stands =
    said.state === 'saved'
      ? item.saidAt && t('savedBy', { name: item.saidByName, when: sayInstant(item.saidAt).slice(11) })
      : t(said.state === 'saving' ? 'saving' : 'unsaved');
  return (
    <div className="k-stack mtg-said">
      <TextArea
        label={`${t('said')}：${item.title}`}
        bare
        rows={2}
        maxLength={8000}
        placeholder={t('saidHint')}
        value={said.text}
        onChange={said.type}
        onLeave={said.flush}
      />
      {stands && (
        <span className="mtg-saved" role="status">
          {stands}
        </span>
      )}
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.theirs && (
        <div className="mtg-contested" role="alert">
          <span>{t('conflict', { name: said.theirs.byName })}</span>
          <p className="k-prose">{said.theirs.said}</p>
          <span className="k-line">
            <Button small kind="main" onPress={said.keepBoth}>
              {t('keepBoth')}
            </Button>
            <Button small onPress={said.takeTheirs}>
              {t('takeTheirs')}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
};
