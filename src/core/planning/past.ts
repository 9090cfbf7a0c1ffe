import { techniques } from '../content/techniques.js';
import { counts, known, type Work } from '../content/work.js';
import type { Step } from '../routine/types.js';
import type { History, OmissionReason, PastSession } from './types.js';

/** Says why a step is too soon, or too often in a day; `null` where it is not, or where nobody knows what was done before. */
export type Past = (step: Step, work: Work) => OmissionReason | null;

const DAY_MS = 86_400_000;

/** What was done on the days before, as far as bounds of a day ask for it. */
export function pastOf(history: History | undefined): Past {
  if (!history) return () => null;
  const within = (days: number) =>
    history.sessions.filter(({ day }) => {
      const ago = (Date.parse(history.day) - Date.parse(day)) / DAY_MS;
      return ago >= 0 && ago <= days;
    });
  return ({ technique }, work) => {
    const { perDay = Infinity, daysOff = -1 } = known(techniques, technique) ?? {};
    const isSame = (session: PastSession) => session.techniques.includes(technique);
    if (within(daysOff).some(isSame)) return 'days-off';
    const today = within(0);
    const pressed = today.filter((session) =>
      session.techniques.some((id) => known(techniques, id)?.kind === 'pressure'),
    );
    return today.filter(isSame).length >= perDay || (work.isPressure && pressed.length >= counts.sessions)
      ? 'per-day'
      : null;
  };
}
