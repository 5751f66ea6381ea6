import { isDay } from '../../../../packages/kernel/day.ts';
import type { RoadStop, WriteUp } from '../../contract.ts';
import type { Letter } from '../outbox/letter.ts';

export const EMPTY: WriteUp = {
  met: [],
  findings: '',
  nextStep: '',
  nextStepOn: null,
  outcome: null,
  lead: null,
  commitments: [],
  close: false,
};

/** What the server has. */
export const fromRecord = (stop: RoadStop): WriteUp => {
  const { record } = stop;
  if (!record)
    return { ...EMPTY, met: stop.contactName ? [{ name: stop.contactName, title: '', decides: false }] : [] };
  return {
    ...EMPTY,
    met: record.met,
    findings: record.findings,
    nextStep: record.nextStep,
    nextStepOn: record.nextStepOn !== null && isDay(record.nextStepOn) ? record.nextStepOn : null,
    outcome: record.outcome,
    // what somebody has closed is no longer the write-up's (VST-10)
    commitments: record.commitments.flatMap(({ id, what, dueOn, ownerPersonId, status }) =>
      status === 'open' && isDay(dueOn) ? [{ id, what, dueOn, ownerPersonId }] : [],
    ),
  };
};

/** Where writing goes on: from what waits to be sent, else from what the server has. */
export const formOf = (stop: RoadStop, letters: readonly Letter[]): WriteUp => {
  const mine = letters.findLast(
    (one) => one.write.visitId === stop.visitId && one.write.kind === 'writeUp' && one.state.is !== 'sent',
  );
  return mine?.write.kind === 'writeUp' ? { ...mine.write.form, close: false } : fromRecord(stop);
};

/** What is sent: lines nobody filled in stay on the phone. */
export const toSend = (form: WriteUp, close: boolean): WriteUp => ({
  ...form,
  close,
  met: form.met
    .map((one) => ({ ...one, name: one.name.trim(), title: one.title.trim() }))
    .filter((one) => one.name !== ''),
  findings: form.findings.trim(),
  nextStep: form.nextStep.trim(),
  lead:
    form.outcome === 'lead' && form.lead && form.lead.name.trim() !== ''
      ? { ...form.lead, name: form.lead.name.trim() }
      : null,
  commitments: form.commitments
    .map((one) => ({ ...one, what: one.what.trim() }))
    .filter((one) => one.what !== ''),
});

/** A colleague saved first: what they wrote stands beside what was refused, so that both can be read. */
export const isOvertaken = (stop: RoadStop, letters: readonly Letter[]): boolean =>
  stop.record !== null &&
  letters.some(
    ({ write, state }) =>
      write.visitId === stop.visitId &&
      write.kind === 'writeUp' &&
      state.is === 'refused' &&
      (state.why.status === 412 || state.why.status === 409),
  );
