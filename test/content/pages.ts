import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Tests run from the root of the project. */
const root = process.cwd();

export interface Page {
  /** Path in the project. */
  readonly id: string;
  readonly text: string;
}

/** The files below some paths that have one of the endings. */
export function filesBelow(paths: readonly string[], endings: readonly string[]): Page[] {
  return paths
    .flatMap((path) =>
      extname(path)
        ? [path]
        : readdirSync(join(root, path), { recursive: true }).map((name) => join(path, String(name))),
    )
    .filter((path) => endings.includes(extname(path)))
    .sort()
    .map((path) => ({
      id: relative(root, join(root, path)).split(sep).join('/'),
      text: readFileSync(join(root, path), 'utf8'),
    }));
}

/** What somebody reads before they use it: the README and the example pages, without their code. */
export function readByStrangers(): Page[] {
  return filesBelow(['README.md', 'examples'], ['.md', '.html']).map(({ id, text }) => ({
    id,
    text: id.endsWith('.md') ? withoutCode(text) : withoutTags(text),
  }));
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```/gms, ' ').replaceAll(/`[^`\n]*`/g, ' … ');
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gis, ' ')
    .replaceAll(/<!--.*?-->/gs, ' ')
    .replaceAll(/<[^>]*?\b(?:alt|content|title|aria-label)="([^"]*)"[^>]*>/gi, ' $1. ')
    .replaceAll(/<[^>]*>/g, ' ');
}
