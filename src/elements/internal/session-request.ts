import type { Action } from '../../core/screening/questions.js';
import type { Choices } from '../../core/planning/types.js';
import type { AidSettings } from './aids.js';
import type { Command } from '../../core/session/types.js';

/** What the person picked, by name; `undefined` is picked too, as for a time without a limit. */
export type Picks = { readonly [Name in keyof Choices]?: Choices[Name] | undefined };

/**
 * What an element may ask of a session: a command, a new beginning with a new check or without
 * one, other aids, to look at the outcome of a safety check, to
 * end because a stop sign was noticed, to keep or forget what may be kept, to plan for other choices, or to take another built-in
 * routine. It is handed to the session itself and not sent as an event: any script of the page can listen to an event, and
 * "this hurts" is nobody's business but the person's.
 */
export type SessionRequest =
  | Command
  | { readonly type: 'again'; readonly isLater?: boolean }
  | { readonly type: 'clear' }
  | { readonly type: 'anew' }
  | { readonly type: 'set'; readonly settings: Partial<AidSettings> }
  | { readonly type: 'stop-sign'; readonly action: Action }
  | { readonly type: 'keep'; readonly isOn: boolean }
  | { readonly type: 'choose'; readonly choices: Picks }
  | { readonly type: 'use'; readonly routine: string };
