import { svg, type SVGTemplateResult } from 'lit';
import { curve, fibres, type Place, type Strokes } from './art-kit.js';

// The sole of a right foot, seen from below with the toes up. Ten units are 1 % of the length: the heel is at
// y 1024, the tip of the big toe at y 24; the middle of the heel is x 222.
export const soleBox = '0 0 444 1048';

const ball = curve(
  '162,1010 116,970 96,914 90,854 83,774 70,694 59,608 51,524 41,439 33,364 34,298 50,256 76,238 100,214 128,198 150,178 180,160 210,160 240,146 272,148 300,166 330,162 366,158 400,178 416,224 422,284 409,350 382,414 356,484 334,554 327,624 331,694 341,764 350,834 353,894 344,942 316,986 272,1014 222,1022',
);
const toes = curve(
  '300,243 297,162 287,104 296,54 339,26 393,50 413,99 407,158 409,239;226,216 225,145 219,87 227,47 254,26 279,46 287,86 283,144 283,216;158,224 156,162 150,112 158,77 184,58 209,75 216,110 212,160 214,222;97,256 93,200 85,157 93,123 118,105 142,120 149,153 147,196 151,252;40,290 36,245 30,213 37,184 62,168 84,180 91,208 90,241 94,286',
);
const skin = ball + toes;
const crease = curve(
  '411,200 400,178 366,158 330,162 300,166 272,148 240,146 210,160 180,160 150,178 128,198 100,214 76,238 42,264',
  '',
);

/** Its id-carrying parts are the same in every copy, so copies may share a root. */
export const soleArt: SVGTemplateResult = svg`
  <defs>
    <radialGradient id="sole-glow"><stop class="stop-light" /><stop class="stop-light" offset="1" stop-opacity="0" /></radialGradient>
    <radialGradient id="sole-neck"><stop class="stop-shade" /><stop class="stop-shade" offset="1" stop-opacity="0" /></radialGradient>
    <linearGradient id="sole-belly" x2="0" y2="1"><stop class="stop-deep" /><stop class="stop-clay" offset=".4" /><stop class="stop-clay" offset=".75" /><stop class="stop-deep" offset="1" /></linearGradient>
    <linearGradient id="sole-ends" gradientUnits="userSpaceOnUse" x1="156" y1="240" x2="290" y2="940"><stop stop-color="#000" offset=".03" /><stop offset=".2" stop-color="#fff" /><stop offset=".58" stop-color="#fff" /><stop offset=".88" stop-color="#000" /></linearGradient>
    <mask id="sole-band" maskUnits="userSpaceOnUse" x="0" y="0" width="444" height="1048"><path fill="url(#sole-ends)" d="M0 0h444v1048H0z" /></mask>
    <clipPath id="sole-toes"><path d=${toes} /></clipPath>
    <clipPath id="sole-ball"><path d=${ball} /></clipPath>
  </defs>
  <path class="outline" d=${skin} />
  <path class="heft" d=${skin} transform="translate(4 3)" />
  <path class="skin line" d=${toes} />
  <g clip-path="url(#sole-toes)">
    <ellipse class="soft" fill="url(#sole-neck)" cx="358" cy="167" rx="88" ry="76" />
    <ellipse class="soft" fill="url(#sole-glow)" cx="344" cy="88" rx="57" ry="58" />
    <ellipse class="soft" fill="url(#sole-neck)" cx="260" cy="151" rx="48" ry="67" />
    <ellipse class="soft" fill="url(#sole-glow)" cx="248" cy="81" rx="31" ry="52" />
    <ellipse class="soft" fill="url(#sole-neck)" cx="190" cy="166" rx="46" ry="58" />
    <ellipse class="soft" fill="url(#sole-glow)" cx="177" cy="106" rx="30" ry="45" />
    <ellipse class="soft" fill="url(#sole-neck)" cx="127" cy="203" rx="45" ry="52" />
    <ellipse class="soft" fill="url(#sole-glow)" cx="112" cy="148" rx="29" ry="40" />
    <ellipse class="soft" fill="url(#sole-neck)" cx="70" cy="247" rx="43" ry="42" />
    <ellipse class="soft" fill="url(#sole-glow)" cx="55" cy="203" rx="28" ry="33" />
    <path class="shade" d=${crease} />
  </g>
  <path class="skin" d=${ball} />
  <g clip-path="url(#sole-ball)"><path class="shade" d=${ball} transform="translate(-8 -3)" /></g>
  <path class="line" d=${crease} />
  <ellipse class="soft" fill="url(#sole-glow)" cx="216" cy="910" rx="110" ry="104" />
  <ellipse class="soft" fill="url(#sole-glow)" cx="226" cy="276" rx="180" ry="80" transform="rotate(-14 226 276)" />
  <g mask="url(#sole-band)">
    <path class="edge" fill="url(#sole-belly)" d=${curve('246,794 278,734 282,664 292,584 306,514 318,454 242,454 122,458 114,514 130,584 144,654 168,724 198,774')} />
    <path class="edge" fill="url(#sole-belly)" d=${curve('266,940 308,914 335,854 334,774 323,704 320,624 329,544 349,474 374,408 396,348 408,268! 378,340 348,398 316,464 288,534 276,614 278,694 286,774 286,854;176,940 130,914 102,850 93,764 83,684 73,604 61,518 50,438 44,374 44,294! 66,378 88,450 108,530 124,614 134,694 142,774 152,854')} />
    <path class="fibre" d=${fibres('316 884 -47 -180 62 -520,302 884 -48 -235 56 -490,328 854 -28 -145 0 -310,294 824 -35 -190 18 -340,134 884 -33 -260 -78 -520,144 864 -25 -250 -70 -460,116 864 -27 -190 -46 -340,144 784 -14 -140 -44 -280,186 744 -54 -145 -68 -270,168 714 -40 -120 -56 -240')} />
    <path class="veil" d=${curve('72,354 98,318 138,288 192,268 252,262 312,270 358,294 346,364 312,444 222,484 122,474 88,420')} />
    <path class="cord tendon" d=${curve('250,934! 276,854 277,774 272,684 274,604 291,524 322,444 352,364 376,224! 358,224! 330,314 304,374 294,386 286,374 276,314 265,204! 247,204! 235,314 228,374 220,388 212,374 200,314 182,224! 167,224! 168,324 170,384 164,398 156,384 138,330 116,244! 102,254! 114,354 123,408 120,422 111,410 92,360 64,264! 52,274! 86,420 119,510 153,598 179,684 204,770 216,854 230,934!')} />
    <path class="fibre-pale" d=${fibres('264 884 -67 -260 94 -600,256 884 -30 -240 0 -640,248 884 -26 -245 -71 -630,241 884 -35 -260 -125 -600,234 864 -47 -250 -162 -540,92 374 112 -108 256 -40,102 414 110 -95 220 -26')} />
  </g>
  <path class="bone" d=${'M388 284a24 29 0 1 0 0 1zM272 264a17 20 0 1 0 0 1zM195 280a16 19 0 1 0 0 1zM134 314a16 19 0 1 0 0 1zM83 356a15 18 0 1 0 0 1z' + curve('146,834 140,894 166,958 222,982 278,958 304,894 298,834', '')} />
`;

const wholeSole = { x: 216, y: 574, rx: 82, ry: 270 };

export const solePlaces: Record<string, Place> = {
  'heel-attachment': { x: 250, y: 804, rx: 66, ry: 60 },
  'central-arch': { x: 218, y: 574, rx: 70, ry: 108 },
  'ball-of-foot': { x: 226, y: 312, rx: 170, ry: 66, rotate: -14 },
  'plantar-fascia': wholeSole,
  'sole-tight-spots': wholeSole,
  'quadratus-plantae': { x: 196, y: 704, rx: 62, ry: 80 },
  'abductor-hallucis': { x: 302, y: 660, rx: 25, ry: 185 },
  'flexor-digitorum-brevis': { x: 184, y: 599, rx: 56, ry: 125, dot: [164, 500] },
};

export const soleStrokes: Record<string, Strokes> = {
  'heel-attachment': { circle: 'M250 778a26 26 0 1 1-1 0', across: 'M212 804q38 12 76 0' },
  'central-arch': { along: 'M236 690Q208 560 214 440' },
  'ball-of-foot': { across: 'M90 344Q220 316 350 280' },
  'plantar-fascia': { along: 'M240 800Q206 570 226 350' },
  'sole-tight-spots': { across: 'M156 574q60 16 120 0' },
  'abductor-hallucis': { along: 'M314 810Q292 650 314 510' },
};
