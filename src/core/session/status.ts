import type { Status } from './types.js';

/** It has begun and not ended: it runs or is paused. */
export function isUnderWay(status: Status): boolean {
  return status === 'running' || status === 'paused';
}

/** It was played to its end or stopped. */
export function hasEnded(status: Status): status is 'done' | 'stopped' {
  return status === 'done' || status === 'stopped';
}
