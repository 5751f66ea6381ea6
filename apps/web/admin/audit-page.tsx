import { useState } from 'react';
import type { z } from 'zod';
import { addDays, type Day, isDay } from '../../../packages/kernel/day.ts';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listAudit, type zAuditEntry } from '../../../platform/audit/contract.ts';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { KINDS, sayKind, sayThing } from './kind-words.ts';
import { VerifyChain } from './verify-chain.tsx';
import { words } from './words.ts';

export type AuditEntry = z.output<typeof zAuditEntry>;

const useColumns = (): Column<AuditEntry>[] => {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { key: 'when', title: t('when'), cell: (one) => sayInstant(one.recordedAt), width: 150 },
    { key: 'who', title: t('who'), cell: (one) => one.name || t('nobody'), width: 160 },
    { key: 'what', title: t('what'), cell: (one) => sayKind(one.kind, language), width: 220 },
    {
      key: 'about',
      title: t('about'),
      cell: (one) => `${sayThing(one.subject.kind, language)} ${one.subject.id.slice(0, 13)}`,
    },
    { key: 'from', title: t('address'), cell: (one) => one.address || '–', width: 130, hidden: true },
    { key: 'seq', title: '#', cell: (one) => one.seq, number: true, width: 80 },
  ];
};

/** The beginning of a day where the zone's clock is eight hours ahead. */
const startOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** The record of who did what, and the proof that nobody touched it. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useColumns();
  const [filters, change] = useFilters({ kind: '', subject: '', from: '', until: '' });
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const from = isDay(filters.from) ? filters.from : null;
  const until = isDay(filters.until) ? filters.until : null;
  const pages = usePages(listAudit, {
    query: {
      ...(filters.kind && { kind: filters.kind }),
      ...(filters.subject && { subjectId: filters.subject }),
      ...(from && { from: startOf(from) }),
      ...(until && { until: startOf(addDays(until, 1)) }),
    },
  });
  return (
    <Frame title={t('audit')} note={t('auditNote')}>
      <VerifyChain />
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="audit"
        caption={t('audit')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => String(one.seq)}
        nameOf={(one) => `${sayKind(one.kind, language)} ${one.seq}`}
        onOpen={setOpen}
        openKey={open ? String(open.seq) : null}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="history" title={t('auditNone')} hint={t('auditNoneHint')} />}
        toolbar={
          <>
            <SelectField
              bare
              label={t('what')}
              placeholder={t('anyKind')}
              value={filters.kind || null}
              choices={KINDS.map((kind) => ({ value: kind, label: sayKind(kind, language) }))}
              onChange={(kind) => change({ kind: kind ?? '' })}
            />
            <SearchBox
              label={t('subjectFilter')}
              value={filters.subject}
              onChange={(subject) => change({ subject: subject.trim() })}
            />
            <DayField bare label={t('from')} value={from} onChange={(day) => change({ from: day ?? '' })} />
            <DayField
              bare
              label={t('until')}
              value={until}
              onChange={(day) => change({ until: day ?? '' })}
            />
          </>
        }
      />
      {open && <AuditEntryDrawer entry={open} onClose={() => setOpen(null)} />}
    </Frame>
  );
};
