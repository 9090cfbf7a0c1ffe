import { svg } from 'lit';
import { curve, type Drawing, fibres, type Place, soft } from './art-kit.js';

// The sole of a right foot, seen from below with the toes up. Ten units are 1 % of the length: the heel is at
// y 1024, the tip of the big toe at y 24; the middle of the heel is x 222.
const ball = curve(
  '162 1010-46-40-20-56-6-60-7-80-13-80-11-86-8-84-10-85-8-75 1-66 16-42 26-18 24-24 28-16 22-20 30-18 30 0 30-14 32 2 28 18 30-4 36-4 34 20 16 46 6 60-13 66-27 64-26 70-22 70-7 70 4 70 10 70 9 70 3 60-9 48-28 44-44 28-50 8',
);
const toes = curve(
  '300 243-3-81-10-58 9-50 43-28 54 24 20 49-6 59 2 81;226 216-1-71-6-58 8-40 27-21 25 20 8 40-4 58 0 72;158 224-2-62-6-50 8-35 26-19 25 17 7 35-4 50 2 62;97 256-4-56-8-43 8-34 25-18 24 15 7 33-2 43 4 56;40 290-4-45-6-32 7-29 25-16 22 12 7 28-1 33 4 45',
);
const skin = ball + toes;
const crease = curve('42 264 34-26 24-24 28-16 22-20 30-18 30 0 30-14 32 2 28 18 30-4 36-4 34 20 11 22', '');

/** Its id-carrying parts are the same in every copy, so copies may share a root. */
const art = svg`
  <defs>
    <radialGradient id="sole-glow"><stop stop-color="var(--_skin-light)" /><stop stop-color="var(--_skin-light)" offset="1" stop-opacity="0" /></radialGradient>
    <radialGradient id="sole-neck"><stop stop-color="var(--_skin-deep)" /><stop stop-color="var(--_skin-deep)" offset="1" stop-opacity="0" /></radialGradient>
    <linearGradient id="sole-belly" x2="0" y2="1"><stop stop-color="var(--_clay-deep)" /><stop stop-color="var(--_clay)" offset=".4" /><stop stop-color="var(--_clay)" offset=".75" /><stop stop-color="var(--_clay-deep)" offset="1" /></linearGradient>
    <linearGradient id="sole-ends" gradientUnits="userSpaceOnUse" x1="156" y1="240" x2="290" y2="940"><stop stop-color="#000" offset=".03" /><stop offset=".2" stop-color="#fff" /><stop offset=".58" stop-color="#fff" /><stop offset=".88" stop-color="#000" /></linearGradient>
    <mask id="sole-band"><rect fill="url(#sole-ends)" width="100%" height="100%" /></mask>
    <clipPath id="sole-toes"><path d=${toes} /></clipPath>
    <clipPath id="sole-ball"><path d=${ball} /></clipPath>
  </defs>
  <path class="outline" d=${skin} />
  <path class="heft" d=${skin} transform="translate(4 3)" />
  <path class="skin line" d=${toes} />
  <g clip-path="url(#sole-toes)">
    ${soft('sole-neck', '358 167 88 76,260 151 48 67,190 166 46 58,127 203 45 52,70 247 43 42')}
    ${soft('sole-glow', '344 88 57 58,248 81 31 52,177 106 30 45,112 148 29 40,55 203 28 33')}
    <path class="shade" d=${crease} />
  </g>
  <path class="skin" d=${ball} />
  <g clip-path="url(#sole-ball)"><path class="shade" d=${ball} transform="translate(-8 -3)" /></g>
  <path class="line" d=${crease} />
  ${soft('sole-glow', '216 910 110 104')}
  <g transform="rotate(-14 226 276)">${soft('sole-glow', '226 276 180 80')}</g>
  <g mask="url(#sole-band)">
    <path class="edge" fill="url(#sole-belly)" d=${curve('246 794 32-60 4-70 10-80 14-70 12-60-76 0-120 4-8 56 16 70 14 70 24 70 30 50')} />
    <path class="edge" fill="url(#sole-belly)" d=${curve('266 940 42-26 27-60-1-80-11-70-3-80 9-80 20-70 25-66 22-60 12-80!-30 72-30 58-32 66-28 70-12 80 2 80 8 80 0 80;176 940-46-26-28-64-9-86-10-80-10-80-12-86-11-80-6-64 0-80!22 84 22 72 20 80 16 84 10 80 8 80 10 80')} />
    <path class="fibre" d=${fibres('316 884-47-180 62-520,-14 0-48-235 56-490,26-30-28-145 0-310,-34-30-35-190 18-340,-160 60-33-260-78-520,10-20-25-250-70-460,-28 0-27-190-46-340,28-80-14-140-44-280,42-40-54-145-68-270,-18-30-40-120-56-240')} />
    <path class="veil" d=${curve('72 354 26-36 40-30 54-20 60-6 60 8 46 24-12 70-34 80-90 40-100-10-34-54')} />
    <path class="cord tendon" d=${curve('250 934!26-80 1-80-5-90 2-80 17-80 31-80 30-80 24-140!-18 0!-28 90-26 60-10 12-8-12-10-60-11-110!-18 0!-12 110-7 60-8 14-8-14-12-60-18-90!-15 0!1 100 2 60-6 14-8-14-18-54-22-86!-14 10!12 100 9 54-3 14-9-12-19-50-28-96!-12 10!34 146 33 90 34 88 26 86 25 86 12 84 14 80!')} />
    <path class="fibre-pale" d=${fibres('264 884-67-260 94-600,-8 0-30-240 0-640,-8 0-26-245-71-630,-7 0-35-260-125-600,-7-20-47-250-162-540,-142-490 112-108 256-40,10 40 110-95 220-26')} />
  </g>
  <path class="bone" d=${'M388 284a24 29 0 1 0 0 1zM272 264a17 20 0 1 0 0 1zM195 280a16 19 0 1 0 0 1zM134 314a16 19 0 1 0 0 1zM83 356a15 18 0 1 0 0 1z' + curve('146 834-6 60 26 64 56 24 56-24 26-64-6-60', '')} />
`;

const wholeSole: Place = [216, 574, 82, 270];

export const sole: Drawing = {
  width: 444,
  height: 1048,
  art,
  places: {
    'heel-attachment': [250, 804, 66, 60],
    'central-arch': [218, 574, 70, 108],
    'ball-of-foot': [226, 312, 170, 66, -14],
    'quadratus-plantae': [196, 704, 62, 80],
    'abductor-hallucis': [302, 660, 25, 185],
    'flexor-digitorum-brevis': [184, 599, 56, 125, 0, 164, 500],
  },
  areas: { 'plantar-fascia': wholeSole, 'sole-tight-spots': wholeSole },
  strokes: {
    'heel-attachment': {
      circle: 'M250 778a26 26 0 1 1-1 0',
      across: 'M212 804q38 12 76 0',
    },
    'central-arch': { along: 'M236 690Q208 560 214 440' },
    'ball-of-foot': { across: 'M90 344Q220 316 350 280' },
    'plantar-fascia': { along: 'M240 800Q206 570 226 350' },
    'sole-tight-spots': { across: 'M156 574q60 16 120 0' },
    'abductor-hallucis': { along: 'M314 810Q292 650 314 510' },
  },
};
