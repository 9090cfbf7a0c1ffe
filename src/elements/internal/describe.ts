/** The words for what a plan names by id: an author's own where the document has any, else the built-in ones. */
import { points } from '../../core/content/points.js';
import { techniques } from '../../core/content/techniques.js';
import { hands } from '../../core/content/tools.js';
import type { Plan } from '../../core/planning/types.js';
import type { Routine, Side, Stage, Step } from '../../core/routine/types.js';
import type { ContentWords } from '../../messages/content.js';
import type { StepWords } from '../../messages/step.js';

/** What to call a routine; `undefined` where nobody has said. */
export function routineTitle({ id, title }: Routine, content: ContentWords): string | undefined {
  return title ?? own(content.routines, id)?.title;
}

/** What to call a step. */
export function titleOf(step: Step, content: ContentWords): string {
  return step.title ?? stepWords(step, content)?.title ?? pointWords(step, content)?.name ?? step.id;
}

/** What to do, in a line. */
export function instructionOf(step: Step, content: ContentWords): string {
  const words = stepWords(step, content);
  const byHand = isHand(step.tools[0] ?? '') ? words?.byHand : undefined;
  return step.instruction ?? byHand ?? words?.instruction ?? '';
}

/**
 * How long it takes to read a step and to look up again, in seconds: our cautious default, some 180 English words a minute and a
 * moment.
 */
export function readingSeconds(step: Step, content: ContentWords): number {
  return Math.ceil(`${instructionOf(step, content)} ${careOf(step, content)}`.length / 17) + 3;
}

export function careOf(step: Step, content: ContentWords): string {
  return stepWords(step, content)?.care ?? '';
}

export function findOf(step: Step, content: ContentWords): string {
  return step.find ?? pointWords(step, content)?.find ?? '';
}

export function stageTitle(stage: Stage, content: ContentWords): string {
  return stage.title ?? own(content.stages, stage.id) ?? stage.id;
}

export function toolName(tool: string, content: ContentWords): string {
  return own(content.tools, tool) ?? tool;
}

/** What a plan is done with: hands in one word and first, then the tools to fetch. */
export function toolsOf({ tools, totals }: Plan, content: ContentWords): string[] {
  const needs = tools.map((tool) => own(content.needs, tool) ?? toolName(tool, content));
  return [...(Object.keys(totals.tools).some(isHand) ? [content.hands] : []), ...needs];
}

function isHand(tool: string): boolean {
  return hands.includes(tool);
}

/** "Right foot" or "Right leg"; empty without a side. */
export function sideName(side: Side | null, step: Step | null, words: StepWords): string {
  return side ? words.sides[side][step && isOfLeg(step) ? 'leg' : 'foot'] : '';
}

/** By where the step's point is; without a point, a stretch or a raise is of the leg, but for the stretch of the sole. */
function isOfLeg({ point, technique }: Step): boolean {
  const area = point === undefined ? undefined : own(points, point)?.area;
  if (area) return area !== 'sole';
  const kind = own(techniques, technique)?.kind;
  return (kind === 'stretch' && technique !== 'sole-stretch') || kind === 'strength';
}

/** A step with a title of its own is an author's, even where its id happens to be one of ours. */
function stepWords({ id, title }: Step, content: ContentWords) {
  return title === undefined ? own(content.steps, id) : undefined;
}

function pointWords(step: Step, content: ContentWords) {
  return step.point === undefined ? undefined : own(content.points, step.point);
}

/** An author may call a step "constructor"; it must not find what every object has. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
