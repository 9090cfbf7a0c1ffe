/**
 * Stands in the place of Lit's module of that name in the files for script tags. Lit's own also serves browsers without
 * constructable style sheets, which are older than any that we support.
 */
export class CSSResult {
  declare readonly cssText: string;
  declare private sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  /** Made when an element first adopts it. */
  get styleSheet(): CSSStyleSheet {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

export const css = (strings: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: strings }, ...values));

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void => {
  root.adoptedStyleSheets = styles.map((style) => ('styleSheet' in style ? style.styleSheet : style));
};

export const getCompatibleStyle = <Style>(style: Style): Style => style;

export const supportsAdoptingStyleSheets = true;
