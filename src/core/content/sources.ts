/** Short forms in which sources are written: what was not seen is left out. */
import type { Source } from './types.js';

export function article(id: string, title: string): Source {
  return { id, kind: 'article', title };
}

/** A page of a health service. */
export function page(id: string, authors: string, address: string, title?: string): Source {
  return { id, kind: 'guidance', authors, page: address, ...(title && { title }) };
}

/** A paper, whose id ends with its year; its journal stands in `journals`. */
export function paper(
  kind: Source['kind'],
  id: string,
  authors: string,
  doi?: string,
  title?: string,
): Source {
  const year = Number(id.slice(-4));
  return {
    id,
    kind,
    authors,
    year,
    ...(doi && { doi }),
    ...(title && { title }),
  };
}

export function study(id: string, authors: string, doi?: string): Source {
  return paper('study', id, authors, doi);
}

export function byId(sources: readonly Source[]): Readonly<Record<string, Source>> {
  return Object.fromEntries(sources.map((source) => [source.id, source]));
}
