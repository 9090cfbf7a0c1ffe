/** One event that a trace has seen. */
export interface TracedEvent {
  readonly type: string;
  /** The event's own `detail`, the same object; `undefined` where it has none. */
  readonly detail: unknown;
}

/** The events that a target has seen since the trace began. */
export interface EventTrace {
  /** Oldest first. */
  readonly events: readonly TracedEvent[];
  /** The types alone, oldest first. */
  readonly types: readonly string[];
  /** Forgets what was seen so far, and goes on. */
  clear(): void;
  /** Sees nothing more; what was seen stays. */
  stop(): void;
}

const PUBLIC_TYPES: readonly string[] = [
  'pf-session-start',
  'pf-step-change',
  'pf-session-pause',
  'pf-session-resume',
  'pf-session-end',
  'pf-timer-end',
  'pf-clearance',
  'pf-point-select',
  'pf-tenderness-change',
  'pf-error',
];

/**
 * Writes down the events that reach `target`: all of the public `pf-*` events, or only those of `types`. They bubble and
 * are composed, so a target around the elements sees theirs too.
 */
export function traceEvents(target: EventTarget, types: readonly string[] = PUBLIC_TYPES): EventTrace {
  let events: TracedEvent[] = [];
  const note = (event: Event): void => {
    events.push({ type: event.type, detail: (event as Partial<CustomEvent<unknown>>).detail });
  };
  for (const type of types) target.addEventListener(type, note);

  return {
    get events() {
      return events;
    },
    get types() {
      return events.map(({ type }) => type);
    },
    clear() {
      events = [];
    },
    stop() {
      for (const type of types) target.removeEventListener(type, note);
    },
  };
}
