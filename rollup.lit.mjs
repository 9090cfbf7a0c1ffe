/**
 * Lit in the files for script tags: nobody else can render with it there, so it need hold no more than these elements use. Each cut
 * is a piece of Lit's own minified modules and what is left of it; where Lit no longer has it, the build fails.
 */
import { basename, join } from 'node:path';

const cuts = {
  'reactive-element.js': [
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Polyfills.
    ['p=a.reactiveElementPolyfillSupport,', ''],
    // Also what a page's own Lit would count copies by, as names in the page.
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
    // The types of attributes but text and numbers.
    ['switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}', ''],
    [
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
      'return s===Number&&null!==t?s(t):t',
    ],
    // Defaults that are not reflected: `useDefault`.
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    [
      'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))',
      'this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)',
    ],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
  ],
  'lit-element.js': [
    // Hydration, polyfills and the count of copies.
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    // What tells directives whether they are in the page.
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ],
  'lit-html.js': [
    // Polyfills and the count of copies.
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', 'B=0;'],
    // Directives, and what parts tell them.
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      'const M=(t,i)=>i;',
    ],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    // Listeners of one place that differ in their options.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    // Templates that were compiled before.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    // Elements that hold nothing but text, and comments with an expression in them.
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['c=n??v', 'c=v'],
    ['(c=p,n=void 0)', '(c=p)'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
  ],
};

/** What would need a piece that is cut out. */
const needs =
  /['"]lit\/(?:async-)?(?:decorators?|directives?|static-html)\b|\b(?:addInitializer|useDefault)\b|\btype: (?:Array|Boolean|Object)\b|<(?:script|style|textarea|title)\b|<!--(?:(?!-->)[^])*\$\{/;

/** @returns {import('rollup').Plugin} */
export const lessLit = (src) => ({
  name: 'less-lit',
  resolveId: (source) => (source.endsWith('/css-tag.js') ? join(src, 'embed/css-tag.ts') : null),
  transform(code, id) {
    const needed = id.startsWith(src) && needs.exec(code)?.[0];
    if (needed) this.error(`${needed} in ${id} needs what is cut out of Lit for the files for script tags`);
    const pieces = /[\\/](?:@lit|lit-[a-z]+)[\\/]/.test(id) && cuts[basename(id)];
    if (!pieces) return null;
    for (const [piece, left] of pieces) {
      if (code.split(piece).length !== 2) this.error(`Lit has changed: ${id} no longer has ${piece}`);
      code = code.replace(piece, () => left);
    }
    return { code, map: null };
  },
});
