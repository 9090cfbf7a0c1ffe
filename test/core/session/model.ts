import type {
  Command,
  Instant,
  LogEntry,
  Outcome,
  PauseCause,
  Plan,
  Rep,
  RepPart,
  Status,
} from '../../../src/core/index.js';

/** Instants and lengths in the model's tests are multiples of this. */
export const QUANTUM_MS = 500;

/** How the parts of a repetition share its time, where that is known; any other is one whole. */
const TEMPOS: Readonly<Record<string, readonly (readonly [part: RepPart, share: number])[]>> = {
  'heel-raise': [
    ['up', 3],
    ['hold', 2],
    ['down', 3],
  ],
};

/** The parts of all repetitions of a counted step, in turn, with the millisecond in which each begins. */
export function partsIn(
  technique: string,
  reps: number,
  lengthMs: number,
): readonly (Rep & { ms: number })[] {
  const parts = TEMPOS[technique] ?? [['rep', 1] as const];
  const whole = parts.reduce((sum, [, share]) => sum + share, 0);
  const all: (Rep & { ms: number })[] = [];
  let gone = 0;
  for (let number = 1; number <= reps; number++)
    for (const [part, share] of parts) {
      all.push({ number, of: reps, part, ms: (lengthMs * gone) / (whole * reps) });
      gone += share;
    }
  return all;
}

interface Life {
  status: Status;
  index: number;
  doneMs: number;
  /** `null`: by hand. */
  lengthMs: number | null;
  log: LogEntry[];
  pausedBy: PauseCause | null;
  lighter: boolean;
}

/**
 * A session a second time, in the slow way that nobody ships: it lives through every half second in turn, and looks at its
 * plan with loops. It tells what `view` should say.
 */
export class Model {
  readonly #plan: Plan;
  /** As it was right after the last command that did anything. */
  #life: Life;
  #sinceMs = 0;
  #seenMs = -Infinity;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#life = this.#begin(
      { status: 'idle', index: 0, doneMs: 0, lengthMs: null, log: [], pausedBy: null, lighter: false },
      0,
    );
  }

  tell(command: Command, now: Instant): void {
    const nowMs = Math.max(this.#seenMs, now.monoMs);
    if (command.type === 'tick') {
      if (this.#life.status === 'running') this.#seenMs = nowMs;
      this.#endAt(nowMs);
      return;
    }
    let momentMs = nowMs;
    if (command.type === 'gap') momentMs = Math.max(this.#sinceMs, Math.min(nowMs, command.from.monoMs));
    if (this.#endAt(momentMs)) return;
    const life = this.at(momentMs);
    if (!this.#does(life, command)) return;
    this.#life = life;
    this.#sinceMs = momentMs;
    this.#seenMs = nowMs;
  }

  /** An end that was found is told: no gap goes back behind it. */
  #endAt(monoMs: number): boolean {
    const life = this.at(monoMs);
    const hasEnded = this.#life.status === 'running' && life.status === 'done';
    if (hasEnded) this.#life = life;
    return hasEnded;
  }

  /** How it is at a moment. */
  at(monoMs: number): Life {
    const life = { ...this.#life, log: [...this.#life.log] };
    this.#cross(life);
    for (let ms = this.#sinceMs; ms < monoMs && life.status === 'running'; ms += QUANTUM_MS) {
      life.doneMs += QUANTUM_MS;
      this.#cross(life);
    }
    return life;
  }

  elapsedMs(monoMs: number): number {
    const { log, doneMs } = this.at(monoMs);
    return log.reduce((sum, { ms }) => sum + ms, doneMs);
  }

  get size(): number {
    return this.#plan.segments.length;
  }

  segment(index: number) {
    return this.#plan.segments[index];
  }

  /** Whether it is work whose length is that of its count. */
  isCounted(index: number): boolean {
    return this.segment(index)?.kind === 'work' && (this.step(index)?.reps ?? 0) > 0;
  }

  step(index: number) {
    const id = this.segment(index)?.step;
    return this.#plan.routine.stages.flatMap((stage) => stage.steps).find((step) => step.id === id);
  }

  isSameUnit(one: number, other: number): boolean {
    const [a, b] = [this.segment(one), this.segment(other)];
    return a?.step === b?.step && a?.side === b?.side;
  }

  /** Index of the first segment of a segment's unit. */
  firstOf(index: number): number {
    let first = index;
    while (first > 0 && this.isSameUnit(first - 1, index)) first--;
    return first;
  }

  /** Index of the first segment after a segment's unit; the plan's size after the last one. */
  afterUnit(index: number): number {
    let after = index;
    while (after < this.size && this.isSameUnit(after, index)) after++;
    return after;
  }

  /** Which repetition it is: the last that has begun. */
  rep({ index, lengthMs, doneMs }: Life): Rep | null {
    const { technique = '', reps } = this.step(index) ?? {};
    if (this.segment(index)?.kind !== 'work' || !reps || lengthMs === null) return null;
    let rep: Rep | null = null;
    for (const { ms, ...one } of partsIn(technique, reps, lengthMs)) if (ms <= doneMs + 0.5) rep = one;
    return rep;
  }

  /** How long a hold may become, and how short, in milliseconds. */
  bounds(index: number): { leastMs: number; mostMs: number } {
    const { min = 0, max = 0 } = this.step(index)?.seconds ?? {};
    return { leastMs: min * 1000, mostMs: Math.max(max, this.segment(index)?.seconds ?? 0) * 1000 };
  }

  #plannedMs(index: number): number | null {
    const seconds = this.segment(index)?.seconds ?? null;
    return seconds === null ? null : seconds * 1000;
  }

  #begin(life: Life, index: number): Life {
    life.index = index;
    life.doneMs = 0;
    life.lengthMs = this.#plannedMs(index);
    return life;
  }

  #leave(life: Life, outcome: Outcome): void {
    life.log.push({ index: life.index, outcome, ms: life.doneMs });
    life.doneMs = 0;
  }

  #end(life: Life, status: 'done' | 'stopped'): void {
    life.status = status;
    life.pausedBy = null;
    this.#begin(life, life.index);
  }

  #cross(life: Life): void {
    while (life.status === 'running' && life.lengthMs !== null && life.doneMs >= life.lengthMs) {
      this.#leave(life, life.lengthMs < (this.#plannedMs(life.index) ?? 0) ? 'eased' : 'done');
      if (life.index + 1 < this.size) this.#begin(life, life.index + 1);
      else this.#end(life, 'done');
    }
  }

  /** Does what a command asks; `false` where it makes no sense. */
  #does(life: Life, command: Command): boolean {
    const isRunning = life.status === 'running';
    const isPaused = life.status === 'paused';
    if (command.type === 'start') {
      if (life.status !== 'idle' || this.size === 0) return false;
      life.status = 'running';
      return true;
    }
    if (!isRunning && !isPaused) return false;
    const segment = this.segment(life.index);
    const isTimedWork = segment?.kind === 'work' && life.lengthMs !== null && !this.isCounted(life.index);
    const { leastMs, mostMs } = this.bounds(life.index);
    switch (command.type) {
      case 'pause':
      case 'gap':
        if (!isRunning) return false;
        life.status = 'paused';
        life.pausedBy = command.type === 'gap' ? 'gap' : 'person';
        return true;
      case 'hurts':
        life.status = 'paused';
        life.pausedBy = 'hurts';
        return true;
      case 'resume':
        if (!isPaused) return false;
        life.status = 'running';
        life.pausedBy = null;
        if (command.lighter) life.lighter = true;
        return true;
      case 'next': {
        const isByHand = segment?.kind === 'work' && segment.seconds === null;
        const target = segment?.kind === 'work' && !isByHand ? this.afterUnit(life.index) : life.index + 1;
        this.#leave(life, isByHand ? 'done' : 'skipped');
        if (target < this.size) this.#begin(life, target);
        else this.#end(life, 'done');
        return true;
      }
      case 'back':
        this.#leave(life, 'left');
        this.#begin(life, this.firstOf(Math.max(0, this.firstOf(life.index) - 1)));
        return true;
      case 'restartStep':
        this.#leave(life, 'left');
        this.#begin(life, this.firstOf(life.index));
        return true;
      case 'goTo':
        if (!this.segment(command.index)) return false;
        this.#leave(life, 'left');
        this.#begin(life, command.index);
        return true;
      case 'extend':
        if (!isTimedWork || !(command.seconds > 0) || (life.lengthMs ?? 0) >= mostMs) return false;
        life.lengthMs = Math.min(mostMs, (life.lengthMs ?? 0) + command.seconds * 1000);
        return true;
      case 'ease': {
        const easedMs = Math.max(leastMs, life.doneMs);
        if (!isTimedWork || easedMs >= (life.lengthMs ?? 0)) return false;
        life.lengthMs = easedMs;
        return true;
      }
      case 'stop':
        this.#leave(life, 'stopped');
        this.#end(life, 'stopped');
        return true;
      default:
        return false;
    }
  }
}
