/**
 * Whether a person could see an element: rendered, with a box that can be scrolled to, and not cut off by something that hides
 * what is outside it. What lies in front of it, clips it or has its own colour is not looked for.
 */
export function isVisible(element: Element): boolean {
  // Safari before 17.4 has no `checkVisibility`; there the box must do.
  const mayBeOld = element as Partial<Element>;
  if (mayBeOld.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return false;
  const box = element.getBoundingClientRect();
  const isOnPage = box.right + globalThis.scrollX > 0 && box.bottom + globalThis.scrollY > 0;
  if (box.width < 1 || box.height < 1 || !isOnPage) return false;
  let seen = box;
  for (let above: Element | null = element; above; above = parentOf(above)) {
    const style = getComputedStyle(above);
    if (above.hasAttribute('inert') || isCutOff(above, style, seen)) return false;
    // What can be scrolled to is as good as seen, wherever it is scrolled to now.
    if (/auto|scroll/.test(style.overflow)) seen = above.getBoundingClientRect();
  }
  return true;
}

/** Beyond the edge of something that shows nothing outside itself and cannot be scrolled. */
function isCutOff(above: Element, { overflowX, overflowY }: CSSStyleDeclaration, box: DOMRect): boolean {
  const { left, right, top, bottom } = above.getBoundingClientRect();
  return (
    (/hidden|clip/.test(overflowX) && (box.left >= right || box.right <= left)) ||
    (/hidden|clip/.test(overflowY) && (box.top >= bottom || box.bottom <= top))
  );
}

/** The element that an element is laid out in, out of shadow trees too. */
function parentOf(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}
