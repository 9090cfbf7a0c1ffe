export interface RoutineWords {
  readonly length: (minutes: number) => string;
  readonly need: (tools: string) => string;
  readonly evidence: (label: string) => string;
  readonly showPlan: string;
  readonly reviewed: string;
}

export const routineEnglish: RoutineWords = {
  length: (minutes) => `About ${minutes} min`,
  need: (tools) => `You need: ${tools}`,
  evidence: (label) => `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
  showPlan: 'See the plan',
  reviewed: 'Reviewed by a clinician: not yet.',
};
