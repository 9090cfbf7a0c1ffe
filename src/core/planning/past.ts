import { techniques } from '../content/techniques.js';
import { counts, known, type Work } from '../content/work.js';
import type { Step } from '../routine/types.js';
import type { History, OmissionReason } from './types.js';

/** Says why a step is too soon, or too often in a day; `null` where it is not, or where nobody knows what was done before. */
export type Past = (step: Step, work: Work) => OmissionReason | null;

const DAY_MS = 86_400_000;

/** What was done on the days before, as far as bounds of a day ask for it. */
export function pastOf(history: History | undefined): Past {
  if (!history) return () => null;
  const now = Date.parse(history.day);
  const since = history.sessions.map(({ day, techniques: done }) => ({
    days: (now - Date.parse(day)) / DAY_MS,
    done,
  }));
  const isPressure = (id: string) => known(techniques, id)?.kind === 'pressure';
  return ({ technique }, work) => {
    const { perDay = Infinity, daysOff } = known(techniques, technique) ?? {};
    const isWithin = (days: number) => since.filter((one) => one.days >= 0 && one.days <= days);
    if (daysOff !== undefined && isWithin(daysOff).some(({ done }) => done.includes(technique)))
      return 'days-off';
    const today = isWithin(0);
    const same = today.filter(({ done }) => done.includes(technique)).length;
    const pressed = today.filter(({ done }) => done.some(isPressure)).length;
    return same >= perDay || (work.isPressure && pressed >= counts.sessions) ? 'per-day' : null;
  };
}
