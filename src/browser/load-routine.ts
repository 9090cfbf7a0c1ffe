/** Fetches a routine document: only when a host asks for it, from the web only, and only so much. */

/** The parsed JSON, unchecked; or what went wrong, in English, with the address. */
export type Loaded =
  { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly message: string };

export interface LoadOptions {
  /** What a relative address counts from: the element's `baseURI`. */
  readonly base: string;
  readonly signal: AbortSignal;
}

/** In bytes, after any compression on the way. */
const MOST = 1_048_576;

/**
 * Loads a routine document, of at most 1 MiB, by `http:` or `https:`. Cookies go to the page's own origin only. Tries once, and
 * never rejects.
 */
export async function loadRoutine(address: string, { base, signal }: LoadOptions): Promise<Loaded> {
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  try {
    const url = new URL(address, base);
    if (!/^https?:$/.test(url.protocol)) throw new Error('must be http: or https:');
    const response = await fetch(url, { credentials: 'same-origin', signal });
    reader = response.body?.getReader();
    if (!response.ok) throw new Error(`was answered with ${response.status}`);
    const announced = Number(response.headers.get('content-length'));
    let body = new Blob();
    for (;;) {
      if (Math.max(body.size, announced) > MOST) throw new Error(`is larger than ${MOST} bytes`);
      const piece = await reader?.read();
      if (!piece?.value) break;
      body = new Blob([body, piece.value]);
    }
    return { ok: true, document: JSON.parse(await body.text()) as unknown };
  } catch (problem) {
    // What is left of it is not waited for.
    reader?.cancel().catch(() => undefined);
    return { ok: false, message: `${address}: ${(problem as Error | null)?.message}`.slice(0, 400) };
  }
}
