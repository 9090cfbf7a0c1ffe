import { keep, kept } from './storage.js';

const NAME = 'checked-on';
/** For how many days a check with nothing ticked shortens the next one. */
const WEEK = 7;
const DAY_MS = 86_400_000;

/** Keeps the day of a check with nothing ticked; no answer. */
export function keepCheckDay(wallMs: number): void {
  keep(NAME, dayOf(wallMs));
}

export function forgetCheckDay(): void {
  keep(NAME, null);
}

/** Whether a check with nothing ticked was answered today or in the six days before, by the person's own calendar. */
export function wasCheckedThisWeek(wallMs: number): boolean {
  // What is no day is no number, and so less than nothing.
  const days = (Date.parse(dayOf(wallMs)) - Date.parse(kept(NAME) ?? '')) / DAY_MS;
  return days >= 0 && days < WEEK;
}

/** The local calendar day as `2026-11-21`. */
function dayOf(wallMs: number): string {
  const aheadMs = new Date(wallMs).getTimezoneOffset() * -60_000;
  // Unlike `toISOString` it does not throw where a clock of the host tells no time of day.
  return ((new Date(wallMs + aheadMs).toJSON() as string | null) ?? '').slice(0, 10);
}
