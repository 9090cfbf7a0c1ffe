import type { Sheet, SheetLine } from '../../browser/print-sheet.js';
import { points } from '../../core/content/points.js';
import type { CheckWords } from '../../messages/check.js';
import type { ContentWords } from '../../messages/content.js';
import type { OutlineWords } from '../../messages/outline.js';
import type { RoutineWords } from '../../messages/routine.js';
import type { StepWords } from '../../messages/step.js';
import { careOf, instructionOf, own, stageTitle, titleOf, toolName, toolsOf } from '../internal/describe.js';
import { reviewLine } from '../internal/review-line.js';
import type { SessionState } from '../internal/session-context.js';
import { lengthText, noteTexts } from './plan-text.js';

/** The plan for one page of paper: what to do, what to mind, what is left out and why. */
export function sheetOf(
  { plan, routine }: SessionState,
  outline: OutlineWords,
  content: ContentWords,
  words: StepWords,
  names: RoutineWords,
  check: CheckWords,
  clinic: string,
): Pick<Sheet, 'title' | 'lines'> {
  const { left, right } = plan.totals.sides;
  const lines: SheetLine[] = [];
  const add = (tag: SheetLine[0], ...parts: readonly unknown[]) => {
    lines.push([tag, parts.filter(Boolean).join(' · ')]);
  };
  add('p', clinic);
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
  for (const step of plan.leftOut) {
    const { reason } = plan.omitted.find((one) => one.step === step.id) ?? {};
    add('p', titleOf(step, content), reason && outline.reasons[reason]);
  }
  add('h2', outline.handout.stop);
  add('p', plan.gentle && check.gentle, ...noteTexts(null, plan, outline));
  add('p', check.disclaimer, reviewLine(names));
  return { title: routine.title ?? own(content.routines, routine.id)?.title ?? names.untitled, lines };
}
