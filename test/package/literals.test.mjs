import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { leaveOpen, minifyLiterals, minifyMarkup, minifyStyles } from '../../rollup.config.mjs';

const x = 0;
/** The strings of a template, as the source has them. */
const strings = ({ raw }) => [...raw];

function markup(name, before, after) {
  it(name, () => assert.deepEqual(minifyMarkup(before), after));
}

function styles(name, before, after) {
  it(name, async () => assert.deepEqual(await minifyStyles(before), after));
}

describe('the text of html and svg templates', () => {
  markup(
    'loses line breaks between tags',
    strings`
      <div>
        <p>a</p>
        <p>b</p>
      </div>
    `,
    ['<div><p>a</p><p>b</p></div>'],
  );
  markup(
    'keeps one space in running text',
    strings`<p>
        a   <b>b</b>
        <em>c</em>,
        ${x} ${x}
        d
      </p>`,
    ['<p> a <b>b</b> <em>c</em>, ', ' ', ' d </p>'],
  );
  markup(
    'keeps the space beside an expression, which may be text',
    strings`
      <p>
        ${x}
      </p>
      ${x}
    `,
    ['<p> ', ' </p> ', ' '],
  );
  markup(
    'shortens a tag but no value with a space in it',
    strings`<button
        type="button"
        title="a   b"
        @click=${x}
        ?disabled=${x}
      >
        c
      </button>`,
    ['<button type=button title="a   b" @click=', ' ?disabled=', '> c </button>'],
  );
  markup(
    'drops the quotes that HTML does not need',
    strings`<a href="/a/b?c#d" class='e'  rel="f"
      ></a><br class="g" /><svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0" /></svg>`,
    [
      '<a href=/a/b?c#d class=e rel=f></a><br class=g /><svg viewBox="0 0 1 1" aria-hidden=true><path d=M0 /></svg>',
    ],
  );
  markup(
    'keeps the quotes of what is not plain, of an expression, and beside what is no space',
    strings`<a href="a/" title="" alt="b=c" name="d'e" lang='"' id="${x}" class="f ${x}" part="g${x}">
      <br class="h"/><i title="&lt;" lang="\`" dir="<"></i></a>`,
    [
      `<a href="a/" title="" alt="b=c" name="d'e" lang='"' id="`,
      '" class="f ',
      '" part="g',
      '"><br class="h"/><i title=&lt; lang="\\`" dir="<"></i></a>',
    ],
  );
  markup('keeps the quotes beside an expression', strings`<p class="a"${x} id="b" title=${x} part="c">`, [
    '<p class="a"',
    ' id=b title=',
    ' part=c>',
  ]);
  markup(
    'keeps what stands after an unquoted expression apart',
    strings`<circle r=${x} /><path d="M0 0" />`,
    ['<circle r=', ' /><path d="M0 0" />'],
  );
  markup('reads an arrow in a value', strings`<p title="a > b"  lang="en"></p>`, [
    '<p title="a > b" lang=en></p>',
  ]);
  markup(
    'leaves preformatted text alone',
    strings`<pre>
  a
    b </pre>
      <style>
        p   { color: red }
      </style>
      <textarea>  ${x}  </textarea>`,
    [
      '<pre>\n  a\n    b </pre><style>\n        p   { color: red }\n      </style><textarea>  ',
      '  </textarea>',
    ],
  );
  markup(
    'closes an element of SVG that holds nothing by a slash',
    strings`<g><path class="a > b" d=${x}></path> <use href="#a"></use><path><title>a</title></path></g>`,
    ['<g><path class="a > b" d=', ' /> <use href=#a /><path><title>a</title></path></g>'],
  );
  markup('keeps a space that does not break', strings`<p>5\u00a0s  </p>`, ['<p>5\\u00a0s </p>']);
  markup('keeps a real no-break space', ['<b>a</b>\n\u00a0\n<b>b</b>'], ['<b>a</b> \u00a0 <b>b</b>']);
  markup('drops comments, unless an expression is in them', strings`<!-- a --><!-- ${x} -->`, [
    '<!-- ',
    ' -->',
  ]);
  markup('survives a bare less-than sign', strings`<p>a  <  b</p>`, ['<p>a < b</p>']);
});

describe('the end of an html template', () => {
  const end = (name, before, after) => it(name, () => assert.deepEqual(leaveOpen(before), after));

  end('leaves open what the parser closes', strings`<ul><li>${x}</li><li>a</li></ul>`, [
    '<ul><li>',
    '</li><li>a',
  ]);
  end('may be an expression', strings`<pf-a><b>${x}</b></pf-a>`, ['<pf-a><b>', '']);
  end('is kept where anything follows', strings`<b>a</b> <i>b</i> `, ['<b>a</b> <i>b</i> ']);
  end('is kept where text ends with it', strings`<p><textarea>a</textarea></p>`, [
    '<p><textarea>a</textarea>',
  ]);
});

describe('the text of css templates', () => {
  styles('is shortened by esbuild', [':host {\n  color: red; /* why */\n}\n'], [':host{color:red}']);
  styles(
    'keeps nesting, layers and containers',
    ['@layer a { .x { &:hover { top: 0 } @container (width > 20em) { left: 1px } } }'],
    ['@layer a{.x{&:hover{top:0}@container (width > 20em){left:1px}}}'],
  );
  styles(
    'keeps its strings beside expressions',
    ['.a   :hover,\n  .b { content: "a  ;  b"; width: calc(1px  +  ', '); }\n\n/* c */\n', '\n.c { top: 0 }'],
    ['.a :hover,.b{content:"a  ;  b";width:calc(1px + ', ')}', ' .c{top:0}'],
  );
  styles('leaves a fragment valid', ['\n  color: red;\n  top: 0;\n'], ['color:red;top:0;']);
});

it('a module keeps its meaning', async () => {
  const source = [
    'export const tagged = (...values) => values;',
    'const [html, css] = [tagged, tagged];',
    'export const a = html`<p>\\n  \\`${1}\\`  \\${b}</p>`;',
    "export const b = css`p { content: '\\\\2014  \\`' }`;",
    'export const c = css`p { top: ${2}px;  }`;',
    'export const d = String.raw`  <p>  `;',
  ].join('\n');
  const bundle = await rollup({
    input: 'entry',
    plugins: [{ name: 'entry', resolveId: (id) => id, load: () => source }, minifyLiterals()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const { a, b, c, d } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  assert.deepEqual([...a[0]], ['<p>\n `', '` ${b}']);
  assert.deepEqual([...b[0]], ['p{content:"\u2014 `"}']);
  assert.deepEqual([...c[0]], ['p{top:', 'px}']);
  assert.equal(d, '  <p>  ');
});
