/** What a plan says of its steps, in words: for the list and for the printed sheet. */
import type { NoteRule, OmissionReason, Plan, Segment } from '../../core/planning/types.js';
import type { Step } from '../../core/routine/types.js';
import type { OutlineWords } from '../../messages/outline.js';

/** The holds of a step, on all its sides. */
export function workOn({ id }: Step, { segments }: Plan): readonly Segment[] {
  return segments.filter(({ step, kind }) => step === id && kind === 'work');
}

/** "2 × 30 s a side", "45 s, right only", "your own time". */
export function lengthText(step: Step, plan: Plan, words: OutlineWords): string {
  const work = workOn(step, plan);
  const [first] = work;
  if (!first) return '';
  const { seconds, rounds, side } = first;
  const length =
    seconds === null ? words.byHand : rounds > 1 ? words.holds(rounds, seconds) : words.length(seconds);
  const isEach = work.some((one) => one.side !== side);
  const again = work.find(({ helping }) => helping === 2)?.side;
  const more = again
    ? words.twice[again]
    : !isEach && side && plan.choices.sides === 'both'
      ? words.only[side]
      : '';
  return `${isEach ? words.eachSide(length) : length}${more && `, ${more}`}`;
}

/** The sentences of what the rules did to a step, or without one to the whole plan. */
export function noteTexts(step: string | null, { notes }: Plan, { rules }: OutlineWords): string[] {
  return notes.filter((note) => note.step === step).map(({ rule }) => rules[rule satisfies NoteRule]);
}

/** Why a step of the routine is not in the plan. */
export function reasonOf({ id }: Step, { omitted }: Plan): OmissionReason {
  return omitted.find(({ step }) => step === id)?.reason ?? 'time';
}
