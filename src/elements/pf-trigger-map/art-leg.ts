import { svg } from 'lit';
import { curve, type Drawing, fibres, type Place, soft } from './art-kit.js';

// The back of a right lower leg, its inner side on the left. Ten units are 1 % of the length from knee crease
// (y 250) to mid-ankle (y 1250); the midline is x 210; the floor is y 1460.
const skin = curve(
  '16-10!20 80 18 80 10 70 3 60-5 70-12 80-8 80 3 70 12 70 18 65 20 80 19 100 14 95 8 90-4 70-14 60 6 50 11 46-5 64 5 50 29 34 46 6 48-7 30-35 5-50-4-42 11-46-2-45-9-65-2-80 8-90 12-100 15-100 17-95 17-85 9-80 3-80-2-90-3-80 3-70 11-75 17-75 20-80!',
);
const medialHead = curve(
  '110 130-20 80-10 70-13 80-12 90-1 80 7 80 17 70 24 50 28 20 28-12 24-36 18-48 8-64 1-80-2-80-9-60-20-64-24-66-24-80',
);
const lateralHead = curve(
  '310 130 22 80 12 80 10 80 3 80-4 80-10 70-20 60-25 38-26-2-28-30-22-44-9-52-1-60 2-80 9-60 19-64 24-66 24-80',
);

/** Its id-carrying parts are the same in every copy, so copies may share a root. */
const art = svg`
  <defs>
    <linearGradient id="leg-cut" x2="0" y2="1"><stop stop-color="#000" /><stop offset=".15" stop-color="#fff" /></linearGradient>
    <linearGradient id="leg-belly"><stop stop-color="var(--_clay-deep)" /><stop stop-color="var(--_clay)" offset=".35" /><stop stop-color="var(--_clay)" offset=".7" /><stop stop-color="var(--_clay-deep)" offset="1" /></linearGradient>
    <linearGradient id="leg-soleus" x2="0" y2="1"><stop stop-color="var(--_clay-deep)" offset=".2" /><stop stop-color="var(--_clay)" offset=".8" /></linearGradient>
    <linearGradient id="leg-tendon" x2="0" y2="1"><stop stop-color="var(--_tendon)" offset=".8" /><stop stop-color="var(--_tendon)" offset="1" stop-opacity="0" /></linearGradient>
    <radialGradient id="leg-glow"><stop stop-color="var(--_tendon)" stop-opacity=".5" /><stop stop-color="var(--_tendon)" offset="1" stop-opacity="0" /></radialGradient>
    <radialGradient id="leg-hollow"><stop stop-color="var(--_skin-deep)" /><stop stop-color="var(--_skin-deep)" offset="1" stop-opacity="0" /></radialGradient>
    <mask id="leg-fade"><rect fill="url(#leg-cut)" width="100%" height="100%" /></mask>
    <clipPath id="leg-skin"><path d=${skin} /></clipPath>
  </defs>
  <g mask="url(#leg-fade)">
    <path class="skin-deep line" d=${curve('284 1330!20 26 24 28 18 26 2 20-14 15-34 5-40-4!;136 1384!-14 22-2 24 10 16 30 4!')} />
    <path class="outline" d=${skin} />
    <path class="heft" d=${skin} transform="translate(4 3)" />
    <path class="skin" d=${skin} />
    <g clip-path="url(#leg-skin)"><path class="shade" d=${skin} transform="translate(-8 -3)" /></g>
    ${soft('leg-hollow', '212 200 88 210,166 1140 20 170,254 1140 20 170')}
    <path class="edge" fill="url(#leg-soleus)" d=${curve('74 570!-3 60 9 70 18 80 20 80 22 75 26 55 22 26 22-46 22 44 22-29 24-55 23-80 18-80 17-90 12-90 1-80!-139 100')} />
    <path class="fibre" d=${fibres('80 690 19 80 58 120,16 74 21 69 55 111,20 76 17 62 47 100,220-174-23 83-58 130,-17 84-19 73-53 118,-18 80-17 68-45 104')} />
    <path class="cord" fill="url(#leg-tendon)" d=${curve('161 1330 9-50 10-50 8-60 2-65-3-65-8-70-12-75-16-75-21-70-30-90!100-110!106 100!-22 100-18 70-14 75-11 75-8 70-3 65 2 65 8 60 10 50 9 50', '')} />
    <path class="fibre-pale" d=${fibres('152 780 41 125 47 270,38-10 14 140 16 360,36-40-7 150-13 420,34 10-32 145-40 310,-60 440 0 45-20 150,20 0 0 45 20 150')} />
    <path class="cast" d=${medialHead + lateralHead} transform="translate(4 12)" />
    <path class="edge" fill="url(#leg-belly)" d=${medialHead} />
    <path class="edge" fill="url(#leg-belly)" d=${lateralHead} />
    ${soft('leg-glow', '124 440 56 180,280 420 50 160')}
    <path class="muscle edge" d=${curve('26-20!22 100 18 80 9 80-4 100!17-50 24-70 24-70 28-80 36-90!;404-20!-24 100-20 90-9 80-1 80!-16-50-22-70-24-70-30-80-36-80!')} />
    <path class="fibre" d=${fibres('100 250-56 200-20 400,10 0-43 215-10 450,12 0-28 243 0 474,14 20-10 235 8 450,18 30 7 220 10 400,22 50 18 165 8 310,146-100 34 185 8 350,-10 0 21 202 2 396,-12 0 4 208-4 424,-16 30-8 185-8 390,-20 30-16 152-8 336,-20 40-19 115-10 250,-184-350 8 85 16 270,44 0-1 75-22 250,48 0-10 75-52 210,216 0-9 85-21 270,-44 0 0 75 16 250,-50 0 11 75 50 210')} />
    <path class="fibre-light" d=${fibres('116 748 2-67-12-178,20 2 7-70-5-180,20-10 10-65 4-190,18-25 11-77 10-185,132-25 2-60 8-160,-20 10-4-70 0-180,-21-10-7-70-6-180,-21-24-11-69-10-166', 5)} />
    <path class="crease" d=${curve('136 246 44 14 50-1 56-15', '')} />
    <path class="bone" d=${curve('126 1186 20 10 6 30-10 28-14 2;292 1234-18 10-7 32 9 28 12 2;149 1320-3 50 14 46 50 18 50-18 14-46-3-50', '')} />
  </g>
`;

const behindShin: Place = [104, 772, 21, 175, -13];

export const leg: Drawing = {
  width: 420,
  height: 1480,
  art,
  // The second head of a muscle, or the other edge, stands under the name of the first with `-lateral`.
  places: {
    'achilles-junction': [210, 1272, 62, 78],
    gastrocnemius: [121, 610, 66, 92],
    'gastrocnemius-lateral': [283, 590, 60, 86],
    soleus: [214, 910, 80, 92],
    'tibialis-posterior': behindShin,
  },
  areas: {
    'whole-calf': [210, 700, 118, 350],
    'calf-search': behindShin,
    'calf-search-lateral': [314, 675, 26, 222, 6],
    'calf-line-inner': [145, 700, 24, 350, -4],
    'calf-line-middle': [211, 700, 24, 350],
    'calf-line-outer': [270, 700, 24, 350, 3],
  },
  strokes: {
    'achilles-junction': { along: 'M210 1330V1160' },
    gastrocnemius: { across: 'M86 616q35 14 70 0', along: 'M121 690V530' },
    soleus: { along: 'M214 990V830' },
    'whole-calf': {
      along: 'M210 400V1000',
      circle: 'M210 640a60 60 0 1 1-1 0',
    },
    'calf-search': { along: 'M128 912L64 632' },
    'calf-line-inner': { along: 'M168 1020L122 380' },
    'calf-line-middle': { along: 'M211 1020V380' },
    'calf-line-outer': { along: 'M253 1020L287 380' },
  },
};
