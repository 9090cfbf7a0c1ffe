import { printSheet, type Sheet, type SheetLine } from '../../browser/print-sheet.js';
import { points } from '../../core/content/points.js';
import type { Messages } from '../../messages/words.js';
import {
  careOf,
  instructionOf,
  own,
  routineTitle,
  stageTitle,
  titleOf,
  toolName,
  toolsOf,
} from './describe.js';
import { languageOf } from './language.js';
import { reviewLine } from './review-line.js';
import type { SessionState } from './session-context.js';
import { lengthText, noteTexts, reasonOf } from './plan-text.js';

/** The words are those of who prints: a file of its own need not have them a second time. */
export type SheetWords = Pick<Messages, 'check' | 'content' | 'outline' | 'routine' | 'step'>;

/** The plan for one page of paper: what to do, what to mind, what is left out and why. */
export function sheetOf(
  element: Element & { readonly clinic: string },
  { plan, routine, settings }: SessionState,
  { check, content, outline, routine: names, step: words }: SheetWords,
): Sheet {
  const language = languageOf(element);
  const { direction } = getComputedStyle(element);
  const { left, right } = plan.totals.sides;
  const lines: SheetLine[] = [];
  const add = (tag: SheetLine[0], ...parts: readonly unknown[]) => {
    lines.push([tag, parts.filter(Boolean).join(' · ')]);
  };
  add('p', element.clinic || settings.clinic);
  add(
    'p',
    outline.about(plan.seconds),
    !left !== !right && outline.only[left ? 'left' : 'right'],
    content.labels[routine.label],
  );
  add('p', names.need(toolsOf(plan, content).join(', ')));
  for (const stage of plan.routine.stages) {
    add('h2', stageTitle(stage, content));
    for (const step of stage.steps) {
      const [tool] = step.tools;
      add(
        'h3',
        titleOf(step, content),
        lengthText(step, plan, outline),
        step.reps && words.times(step.reps),
        tool && outline.of(outline.handout.tool, toolName(tool, content)),
      );
      add(
        'p',
        [
          own(content.positions, step.position ?? ''),
          instructionOf(step, content),
          careOf(step, content),
          ...(own(points, step.point ?? '')?.cautions ?? []).map((id) => own(content.cautions, id)),
          ...noteTexts(step.id, plan, outline),
        ]
          .join(' ')
          .trim(),
        content.labels[step.label],
      );
    }
  }
  if (plan.leftOut.length > 0) add('h2', outline.leftOut);
  for (const step of plan.leftOut) add('p', titleOf(step, content), outline.reasons[reasonOf(step, plan)]);
  add('h2', outline.handout.stop);
  add('p', plan.gentle && check.gentle, ...noteTexts(null, plan, outline));
  add('p', check.disclaimer, reviewLine(names));
  const title = routineTitle(routine, content) ?? names.untitled;
  return { language, direction, title, lines };
}

/** A test puts its own here: a real dialog would wait for somebody. */
export const printer = { print: printSheet };

/** What was done, and the advice for tomorrow, as they stand in an element. */
export function printEnd(element: HTMLElement, title: string): void {
  const root = element.shadowRoot;
  const place = root?.querySelector('.sheet');
  if (!root || !place) return;
  const textOf = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
  const heads = [...root.querySelectorAll('thead th')].map(textOf);
  const lines = [...root.querySelectorAll('.title,.root>p,tbody tr,.panel p')].map((node): SheetLine => {
    const isRow = node.localName === 'tr';
    const [name = '', ...cells] = [...node.children].map(textOf);
    const results = cells.map((cell, column) => cell && `${heads[column]}: ${cell}`);
    const text = isRow ? [name, ...results].filter(Boolean).join(' · ') : textOf(node);
    return [node.classList.contains('title') ? 'h2' : 'p', text];
  });
  printer.print(
    { language: languageOf(element), direction: getComputedStyle(element).direction, title, lines },
    place,
  );
}
