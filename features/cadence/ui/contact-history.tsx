import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant, sayShortDay } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Contact, getContacts, Told } from '../contract.ts';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

type Known = ReplyOf<typeof getContacts>;
type Dated = Happening & { at: string };

const useSayContact = () => {
  const t = useWords(words);
  return (one: Contact): Dated => ({
    id: one.id,
    at: one.happenedAt,
    when: sayInstant(one.happenedAt),
    by: one.byName,
    title: t(`kind_${one.kind}`),
    tone: one.kind === 'noChange' ? 'grey' : 'green',
    body: (
      <>
        {one.note && <p className="k-prose">{one.note}</p>}
        {one.daysLater > 0 && (
          <p className="k-warning">
            {t('daysLater', { count: one.daysLater, when: sayInstant(one.recordedAt).slice(5) })}
          </p>
        )}
      </>
    ),
  });
};

const useSayTold = () => {
  const t = useWords(words);
  const receipt = ({ readAt, deliveredAt }: Told): string => {
    if (readAt) return t('receiptRead', { when: sayInstant(readAt).slice(5) });
    return deliveredAt ? t('receiptDelivered', { when: sayInstant(deliveredAt).slice(5) }) : t('receiptSent');
  };
  return (one: Told): Dated => {
    const why = [
      ...one.passed.map(({ post, why }) => t('passed', { post: t(`post_${post}`), why: t(`why_${why}`) })),
      ...(one.forName ? [t('toldFor', { name: one.forName })] : []),
      receipt(one),
    ];
    return {
      id: one.id,
      at: one.toldAt,
      when: sayInstant(one.toldAt),
      title: `${t('told', { name: one.personName })} · ${t('toldAs', { post: t(`post_${one.asked}`), count: one.misses })}`,
      tone: LIGHT_TONE[one.light],
      body: <p>{why.join(' · ')}</p>,
    };
  };
};

/** Contacts, days missed and who was told, in one line of time, the newest first. */
export const ContactHistory = ({ of }: { of: Known }) => {
  const t = useWords(words);
  const language = useLanguage();
  const sayContact = useSayContact();
  const sayTold = useSayTold();
  const missed = of.missed.map(
    (one): Dated => ({
      id: `missed ${one.on}`,
      // a missed day ends with its evening
      at: `${one.on}T09:59:59.999Z`,
      when: sayShortDay(one.on, language),
      by: one.ownerName,
      title: t('missedSlot'),
      tone: 'amber',
    }),
  );
  const items = [...of.contacts.map(sayContact), ...of.told.map(sayTold), ...missed].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  if (items.length === 0) return <p className="k-muted">{t('contactsNone')}</p>;
  return <Timeline label={t('contacts')} items={items} />;
};
