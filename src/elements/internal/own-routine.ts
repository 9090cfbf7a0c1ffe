import { type Loaded, loadRoutine } from '../../browser/load-routine.js';
import { readRoutine } from '../../core/content/check.js';
import type { ReadList } from '../../core/routine/list.js';
import type { Problem, Routine } from '../../core/routine/types.js';
import type { ErrorDetail } from '../events.js';
import type { SessionElement } from './session-element.js';

/** What a page gave in the place of a built-in routine, as far as it can be read and is there. */
export interface OwnRoutine {
  readonly routine: Routine | null;
  readonly problems: readonly Problem[];
  /** What to tell of it; without a message of its own it is told by the problems. */
  readonly failure: [code: ErrorDetail['code'], message?: string] | null;
}

interface Load {
  readonly src: string;
  readonly stop: AbortController;
  /** `null` until it is there. */
  loaded: Loaded | null;
}

const loads = new WeakMap<SessionElement, Load>();

/** A document, else what `src` gave, else a list where no routine is named; `null` where a built-in one is meant. */
export function ownRoutine(host: SessionElement, list: ReadList | null): OwnRoutine | null {
  const { source, src, routine } = host;
  const loaded = load(host, src ?? '');
  if (source !== undefined && source !== null) return read(source);
  if (!src) return !routine && list ? read(list.document, list.problems) : null;
  // Until the document is there, and where it never comes, the author's own content is shown.
  return loaded?.ok
    ? read(loaded.document ?? null)
    : { routine: null, problems: [], failure: loaded && ['src', loaded.message] };
}

function read(document: unknown, found: readonly Problem[] = []): OwnRoutine {
  const { routine, problems } = readRoutine(document);
  const all = [...found, ...problems];
  return { routine, problems: all, failure: all.length > 0 ? ['routine'] : null };
}

/** What has come from an address, once for as long as the host has it. */
function load(host: SessionElement, src: string): Loaded | null {
  const before = loads.get(host);
  if (src && before?.src === src) return before.loaded;
  before?.stop.abort();
  loads.delete(host);
  if (!src) return null;
  const stop = new AbortController();
  const now: Load = { src, stop, loaded: null };
  loads.set(host, now);
  void loadRoutine(src, { base: host.baseURI, signal: stop.signal }).then((loaded) => {
    if (stop.signal.aborted) return;
    now.loaded = loaded;
    // What has come counts like a document that was set just now.
    host.requestUpdate('source', now);
  });
  return null;
}
