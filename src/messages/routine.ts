export interface RoutineWords {
  readonly length: (minutes: number) => string;
  readonly need: (tools: string) => string;
  readonly evidence: (label: string) => string;
  readonly showPlan: string;
  /** What a routine is called that has no title. */
  readonly untitled: string;
  /** Before the links of an author's routine. */
  readonly more: string;
  readonly reviewed: string;
  readonly reviewedBy: (name: string, role: string, day: string) => string;
  /** Where the safety check, or a bound, leaves no step. */
  readonly nothingLeft: string;
  /** Why a plan is empty, where it is not for the safety check or a bound. */
  readonly empty: {
    readonly time: (minutes: number) => string;
    readonly moment: string;
    readonly tool: string;
  };
  readonly instead: (title: string) => string;
  /** The button that shows it large, and the one that ends that. */
  readonly large: { readonly open: string; readonly close: string };
  /** A session of it was left, and the routine is another one since. */
  readonly changed: string;
}

export const routineEnglish: RoutineWords = {
  length: (minutes) => `About ${minutes} min`,
  need: (tools) => `You need: ${tools}`,
  evidence: (label) => `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
  showPlan: 'See the plan',
  nothingLeft: 'Nothing of this routine is left for you today. Try another one, or ask a clinician.',
  empty: {
    time: (minutes) => `There is too little time: the shortest that makes sense is ${minutes} min.`,
    moment: 'This routine cannot be done at this moment.',
    tool: 'This routine needs a tool that you do not have.',
  },
  instead: (title) => `Take “${title}” instead`,
  large: { open: 'Large view', close: 'Close large view' },
  changed: 'This routine has changed, so it starts anew.',
  untitled: 'A guided routine',
  more: 'Read more:',
  reviewed: 'Reviewed by a clinician: not yet.',
  reviewedBy: (name, role, day) => `Reviewed by ${name}, ${role}, on ${day}.`,
};
