import { svg, type SVGTemplateResult } from 'lit';
import { curve, fibres, type Place, type Strokes } from './art-kit.js';

// The back of a right lower leg, its inner side on the left. Ten units are 1 % of the length from knee crease
// (y 250) to mid-ankle (y 1250); the midline is x 210; the floor is y 1460.
export const legBox = '0 0 420 1480';

const skin = curve(
  '16,-10! 36,70 54,150 64,220 67,280 62,350 50,430 42,510 45,580 57,650 75,715 95,795 114,895 128,990 136,1080 132,1150 118,1210 124,1260 135,1306 130,1370 135,1420 164,1454 210,1460 258,1453 288,1418 293,1368 289,1326 300,1280 298,1235 289,1170 287,1090 295,1000 307,900 322,800 339,705 356,620 365,540 368,460 366,370 363,290 366,220 377,145 394,70 414,-10!',
);
const medialHead = curve(
  '110,130 90,210 80,280 67,360 55,450 54,530 61,610 78,680 102,730 130,750 158,738 182,702 200,654 208,590 209,510 207,430 198,370 178,306 154,240 130,160',
);
const lateralHead = curve(
  '310,130 332,210 344,290 354,370 357,450 353,530 343,600 323,660 298,698 272,696 244,666 222,622 213,570 212,510 214,430 223,370 242,306 266,240 290,160',
);

/** Its id-carrying parts are the same in every copy, so copies may share a root. */
export const legArt: SVGTemplateResult = svg`
  <defs>
    <linearGradient id="leg-cut" x2="0" y2="1"><stop stop-color="#000" /><stop offset=".15" stop-color="#fff" /></linearGradient>
    <linearGradient id="leg-belly"><stop class="stop-deep" /><stop class="stop-clay" offset=".35" /><stop class="stop-clay" offset=".7" /><stop class="stop-deep" offset="1" /></linearGradient>
    <linearGradient id="leg-soleus" x2="0" y2="1"><stop class="stop-deep" offset=".2" /><stop class="stop-clay" offset=".8" /></linearGradient>
    <linearGradient id="leg-tendon" x2="0" y2="1"><stop class="stop-glow" offset=".8" /><stop class="stop-glow" offset="1" stop-opacity="0" /></linearGradient>
    <radialGradient id="leg-glow"><stop class="stop-glow" stop-opacity=".5" /><stop class="stop-glow" offset="1" stop-opacity="0" /></radialGradient>
    <radialGradient id="leg-hollow"><stop class="stop-shade" /><stop class="stop-shade" offset="1" stop-opacity="0" /></radialGradient>
    <mask id="leg-fade" maskUnits="userSpaceOnUse" x="0" y="0" width="420" height="1480"><path fill="url(#leg-cut)" d="M0 0h420v1480H0z" /></mask>
    <clipPath id="leg-skin"><path d=${skin} /></clipPath>
  </defs>
  <g mask="url(#leg-fade)">
    <path class="skin-deep line" d=${curve('284,1330! 304,1356 328,1384 346,1410 348,1430 334,1445 300,1450 260,1446!;136,1384! 122,1406 120,1430 130,1446 160,1450!')} />
    <path class="outline" d=${skin} />
    <path class="heft" d=${skin} transform="translate(4 3)" />
    <path class="skin" d=${skin} />
    <g clip-path="url(#leg-skin)"><path class="shade" d=${skin} transform="translate(-8 -3)" /></g>
    <ellipse class="soft" fill="url(#leg-hollow)" cx="212" cy="200" rx="88" ry="210" />
    <ellipse class="soft" fill="url(#leg-hollow)" cx="166" cy="1140" rx="20" ry="170" />
    <ellipse class="soft" fill="url(#leg-hollow)" cx="254" cy="1140" rx="20" ry="170" />
    <path class="edge" fill="url(#leg-soleus)" d=${curve('74,570! 71,630 80,700 98,780 118,860 140,935 166,990 188,1016 210,970 232,1014 254,985 278,930 301,850 319,770 336,680 348,590 349,510! 210,610')} />
    <path class="fibre" d=${fibres('80 690 19 80 58 120,96 764 21 69 55 111,116 840 17 62 47 100,336 666 -23 83 -58 130,319 750 -19 73 -53 118,301 830 -17 68 -45 104')} />
    <path class="cord" fill="url(#leg-tendon)" d=${curve('161,1330 170,1280 180,1230 188,1170 190,1105 187,1040 179,970 167,895 151,820 130,750 100,660! 200,550! 306,650! 284,750 266,820 252,895 241,970 233,1040 230,1105 232,1170 240,1230 250,1280 259,1330', '')} />
    <path class="fibre-pale" d=${fibres('152 780 41 125 47 270,190 770 14 140 16 360,226 730 -7 150 -13 420,260 740 -32 145 -40 310,200 1180 0 45 -20 150,220 1180 0 45 20 150')} />
    <path class="cast" d=${medialHead + lateralHead} transform="translate(4 12)" />
    <path class="edge" fill="url(#leg-belly)" d=${medialHead} />
    <path class="edge" fill="url(#leg-belly)" d=${lateralHead} />
    <ellipse class="soft" fill="url(#leg-glow)" cx="124" cy="440" rx="56" ry="180" />
    <ellipse class="soft" fill="url(#leg-glow)" cx="280" cy="420" rx="50" ry="160" />
    <path class="muscle edge" d=${curve('26,-20! 48,80 66,160 75,240 71,340! 88,290 112,220 136,150 164,70 200,-20!;404,-20! 380,80 360,170 351,250 350,330! 334,280 312,210 288,140 258,60 222,-20!')} />
    <path class="fibre" d=${fibres('100 250 -56 200 -20 400,110 250 -43 215 -10 450,122 250 -28 243 0 474,136 270 -10 235 8 450,154 300 7 220 10 400,176 350 18 165 8 310,322 250 34 185 8 350,312 250 21 202 2 396,300 250 4 208 -4 424,284 280 -8 185 -8 390,264 310 -16 152 -8 336,244 350 -19 115 -10 250,60 0 8 85 16 270,104 0 -1 75 -22 250,152 0 -10 75 -52 210,368 0 -9 85 -21 270,324 0 0 75 16 250,274 0 11 75 50 210')} />
    <path class="fibre-light" d=${fibres('116 748 2 -67 -12 -178,136 750 7 -70 -5 -180,156 740 10 -65 4 -190,174 715 11 -77 10 -185,306 690 2 -60 8 -160,286 700 -4 -70 0 -180,265 690 -7 -70 -6 -180,244 666 -11 -69 -10 -166', 5)} />
    <path class="crease" d=${curve('136,246 180,260 230,259 286,244', '')} />
    <path class="bone" d=${curve('126,1186 146,1196 152,1226 142,1254 128,1256;292,1234 274,1244 267,1276 276,1304 288,1306;149,1320 146,1370 160,1416 210,1434 260,1416 274,1370 271,1320', '')} />
  </g>
`;

const behindShin = { x: 104, y: 772, rx: 21, ry: 175, rotate: -13 };

/** The second head of a muscle, or the other edge, stands under the name of the first with `-lateral`. */
export const legPlaces: Record<string, Place> = {
  'achilles-junction': { x: 210, y: 1272, rx: 62, ry: 78 },
  gastrocnemius: { x: 121, y: 610, rx: 66, ry: 92 },
  'gastrocnemius-lateral': { x: 283, y: 590, rx: 60, ry: 86 },
  soleus: { x: 214, y: 910, rx: 80, ry: 92 },
  'tibialis-posterior': behindShin,
  'whole-calf': { x: 210, y: 700, rx: 118, ry: 350 },
  'calf-search': behindShin,
  'calf-search-lateral': { x: 314, y: 675, rx: 26, ry: 222, rotate: 6 },
  'calf-line-inner': { x: 145, y: 700, rx: 24, ry: 350, rotate: -4 },
  'calf-line-middle': { x: 211, y: 700, rx: 24, ry: 350 },
  'calf-line-outer': { x: 270, y: 700, rx: 24, ry: 350, rotate: 3 },
};

export const legStrokes: Record<string, Strokes> = {
  'achilles-junction': { along: 'M210 1330V1160' },
  gastrocnemius: { across: 'M86 616q35 14 70 0', along: 'M121 690V530' },
  soleus: { along: 'M214 990V830' },
  'whole-calf': { along: 'M210 400V1000', circle: 'M210 640a60 60 0 1 1-1 0' },
  'calf-search': { along: 'M128 912L64 632' },
  'calf-line-inner': { along: 'M168 1020L122 380' },
  'calf-line-middle': { along: 'M211 1020V380' },
  'calf-line-outer': { along: 'M253 1020L287 380' },
};
