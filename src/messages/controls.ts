export interface ControlsWords {
  readonly label: string;
  readonly start: string;
  readonly pause: string;
  readonly resume: string;
  readonly back: string;
  readonly next: string;
  readonly done: string;
  readonly extend: string;
  readonly ease: string;
  readonly hurts: string;
  readonly restart: string;
  readonly skip: string;
  readonly lighter: string;
  readonly stop: string;
  readonly end: string;
  readonly again: string;
  /** A session that was left begins from the beginning. */
  readonly anew: string;
  /** After the end: not again now. */
  readonly later: string;
}

export const controlsEnglish: ControlsWords = {
  label: 'Session',
  start: 'Start',
  pause: 'Pause',
  resume: 'Resume',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  extend: '+15 s',
  ease: 'It has eased',
  hurts: 'This hurts',
  restart: 'Restart step',
  skip: 'Skip step',
  lighter: 'Go on, lighter',
  stop: 'Stop for today',
  end: 'End session',
  again: 'Do it again',
  anew: 'Start over',
  later: 'Later',
};
