/** A page to be printed, as plain data: what is read from top to bottom. */
export interface Sheet {
  /** A BCP 47 tag; empty where nobody named one. */
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** The heading of a part, or of one thing in it, or text. What is empty is left out. */
export type SheetLine = readonly [tag: 'h2' | 'h3' | 'p', text: string];

/** Small type in two columns, so that the longest built-in routine fits one page of A4 or letter. */
const STYLE =
  '@page{margin:11mm}' +
  '*{margin:0;font-size:1em}' +
  'body{font:8.5pt/1.3 sans-serif;columns:2;gap:2em}' +
  'h1,h2,h3{break-after:avoid}' +
  'h1{font-size:2em}' +
  'h2{margin:1em 0 .5em;border-bottom:1px solid}' +
  'p{margin:0 0 .5em;break-inside:avoid}';

/**
 * Prints a sheet and nothing of the page around it: from a frame inside `place`, which is to be out of sight, and that goes
 * afterwards. Nodes are made one by one and the style is a sheet of the frame's own, so no content security policy minds. Where
 * printing is not allowed, nothing happens.
 */
export function printSheet(
  sheet: Sheet,
  place: Element,
  print = (view: Window) => {
    view.print();
  },
): void {
  const frame = document.createElement('iframe');
  // Some browsers have the empty document at once, some load it first; what is written before that is lost.
  frame.onload = () => {
    frame.onload = null;
    // In a sandbox the frame is of another origin, and nobody may write into it.
    const view = frame.contentDocument?.defaultView;
    if (!view) return;
    write(sheet, view);
    view.onafterprint = () => {
      frame.remove();
    };
    print(view);
  };
  place.replaceChildren(frame);
}

function write({ language, direction, title, lines }: Sheet, { document, CSSStyleSheet }: Page): void {
  const { documentElement: root, body } = document;
  root.lang = language;
  root.dir = direction;
  document.title = title;
  let day = '';
  try {
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    document.adoptedStyleSheets = [style];
    day = new Date().toLocaleDateString(language || undefined, { dateStyle: 'long' });
  } catch {
    // Safari before 16.4 knows no such style, and no browser a language that is none: it can be read all the same.
  }
  for (const [tag, text] of [['h1', title], ['p', day], ...lines] as const) {
    if (!text) continue;
    const element = document.createElement(tag);
    element.textContent = text;
    body.append(element);
  }
}

type Page = Window & typeof globalThis;
