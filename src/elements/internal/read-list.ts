import { type ListNode, type ReadList, routineFromList, wordsOf } from '../../core/routine/list.js';

/** Neither text nor list: what runs, what is not shown, and our own elements. */
const SKIPPED = /^(#comment|pf-.*|script|style|noscript|iframe|svg|textarea)$/;
/** No parser makes a page that is deeper. */
const DEEPEST = 512;

/**
 * Reads the first list that stands inside an element; `null` where there is none. Its title is the first heading before the
 * list, else `data-title` or `label` of the element, else `data-title` of the list. Changes nothing in the page.
 */
export function readList(host: HTMLElement): ReadList | null {
  let title = '';
  for (const node of copiesIn(host, 0).flatMap(flat)) {
    if (/^([ou]l|dl|pre)$/.test(node.tag))
      return routineFromList(node, title || (host.dataset['title'] ?? host.getAttribute('label') ?? ''));
    if (/^h[1-6]$/.test(node.tag)) title ||= wordsOf(node);
  }
  return null;
}

/** A node and all that is inside. */
function flat(node: ListNode): ListNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

/** What is inside a node as plain data. */
function copiesIn(node: Node, depth: number): ListNode[] {
  return [...node.childNodes].flatMap((child) => {
    const { localName: tag = child.nodeName, dataset: data = {} } = child as Partial<HTMLElement>;
    if (SKIPPED.test(tag) || depth > DEEPEST) return [];
    return { tag, text: child.nodeValue ?? '', data, children: copiesIn(child, depth + 1) };
  });
}
