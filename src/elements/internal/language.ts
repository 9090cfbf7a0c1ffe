/** The nearest `lang` around an element, also outside the shadow roots that it stands in. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const marked = at.closest('[lang]');
    if (marked) return marked.getAttribute('lang') ?? '';
  }
  return '';
}
