import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { traceEvents } from '../../src/testing/index.js';

describe('traceEvents', () => {
  it('writes down the public events in order, with their detail', () => {
    const target = new EventTarget();
    const trace = traceEvents(target);
    const detail = { point: 'soleus' };
    target.dispatchEvent(new CustomEvent('pf-session-start'));
    target.dispatchEvent(new CustomEvent('pf-point-select', { detail }));
    target.dispatchEvent(new Event('pf-error'));
    assert.deepEqual(trace.events, [
      { type: 'pf-session-start', detail: null },
      { type: 'pf-point-select', detail },
      { type: 'pf-error', detail: undefined },
    ]);
    assert.equal(trace.events[1]?.detail, detail);
    assert.deepEqual(trace.types, ['pf-session-start', 'pf-point-select', 'pf-error']);
  });

  it('knows every public event by itself, and no other', () => {
    const target = new EventTarget();
    const trace = traceEvents(target);
    const types = [
      ...['pf-session-start', 'pf-step-change', 'pf-session-pause', 'pf-session-resume', 'pf-session-end'],
      ...['pf-timer-end', 'pf-clearance', 'pf-point-select', 'pf-tenderness-change', 'pf-error'],
    ];
    for (const type of [...types, 'click', 'pf-other']) target.dispatchEvent(new Event(type));
    assert.deepEqual(trace.types, types);
  });

  it('sees the types that it is asked for', () => {
    const target = new EventTarget();
    const trace = traceEvents(target, ['pf-other']);
    for (const type of ['pf-error', 'pf-other']) target.dispatchEvent(new Event(type));
    assert.deepEqual(trace.types, ['pf-other']);
  });

  it('forgets on clear and goes on, and sees no more after stop', () => {
    const target = new EventTarget();
    const trace = traceEvents(target);
    target.dispatchEvent(new Event('pf-session-start'));
    const before = trace.events;
    trace.clear();
    assert.deepEqual([trace.types, before.length], [[], 1]);
    target.dispatchEvent(new Event('pf-session-pause'));
    trace.stop();
    target.dispatchEvent(new Event('pf-session-end'));
    assert.deepEqual(trace.types, ['pf-session-pause']);
  });
});
