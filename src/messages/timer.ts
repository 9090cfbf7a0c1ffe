export interface TimerWords {
  readonly label: string;
  /** What the button does, by the timer's status. */
  readonly idle: string;
  readonly running: string;
  readonly paused: string;
  readonly done: string;
  /** What is shown at the end. */
  readonly ended: string;
  /** `clock`: how long ago it ended while nobody could see it, as in "1:05". */
  readonly endedLate: (clock: string) => string;
  readonly byHand: string;
}

export const timerEnglish: TimerWords = {
  label: 'Timer',
  idle: 'Start timer',
  running: 'Pause timer',
  paused: 'Resume timer',
  done: 'Start timer again',
  ended: 'Time is up',
  endedLate: (clock) => `Time was up ${clock} ago`,
  byHand: 'Your own time',
};
