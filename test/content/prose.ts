import ts from 'typescript';
import type { Finding } from './support.js';

/** Four words in a row are a sentence, or want to become one. */
const SENTENCE = /(?:\p{L}[\p{L}'’]*[,;:.!?–-]*\s+){3}\p{L}/u;

/** Where words of others stand: what a source is called, and by whom. */
const QUOTED = new Set(['title', 'authors', 'journal']);

export interface Reader {
  /** Ids: a list of nothing but these, with spaces between them, is no sentence. */
  readonly ids?: ReadonlySet<string>;
  /** Whether it is the catalogue of sources. */
  readonly isSources?: boolean;
}

/** English sentences among the values of a data module. Comments are no values. */
export function proseIn(id: string, code: string, { ids, isSources = false }: Reader = {}): Finding[] {
  const found: Finding[] = [];
  const isList = (text: string) => text.split(' ').every((word) => ids?.has(word));
  const file = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (
      text !== null &&
      SENTENCE.test(text) &&
      !isList(text) &&
      !(isSources && isQuoted(node)) &&
      !isForAuthors(node)
    )
      found.push({ id, problem: `"${text}" is prose: it belongs in src/messages` });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('n');
  return null;
}

/** Whether a text is a field that names a source, or is handed to what makes one. */
function isQuoted({ parent }: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return QUOTED.has(parent.name.text);
  return ts.isCallExpression(parent) && ts.isIdentifier(parent.expression);
}

/** Problems are told to the author of a document, in English, by whoever finds them. */
function isForAuthors(node: ts.Node): boolean {
  const isMaker = (one: ts.Node) => ts.isFunctionLike(one) && /\bProblem\b/.test(one.type?.getText() ?? '');
  return ts.findAncestor(node, isMaker) !== undefined;
}

/** Words that stand in a template of an element, where no language pack reaches them. */
export function wordsInTemplates(id: string, code: string): Finding[] {
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText()))
      found.push(...wordsInMarkup(id, markupOf(node.template)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true));
  return found;
}

const markupOf = (template: ts.TemplateLiteral) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('$');

const READ_OUT =
  /\s(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

function wordsInMarkup(id: string, markup: string): Finding[] {
  const bare = markup.replaceAll(/<!--.*?-->/gs, ' ');
  const attributes = [...bare.matchAll(READ_OUT)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  const text = bare.replaceAll(/<(?:[^"'>]|"[^"]*"|'[^']*')*>/g, '\n').split('\n');
  return [...attributes, ...text]
    .filter((words) => /\p{L}{2}/u.test(words.replaceAll(/&\w+;/g, ' ')))
    .map((words) => ({ id, problem: `"${words.trim()}" belongs in src/messages` }));
}
