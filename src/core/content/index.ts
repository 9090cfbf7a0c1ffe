export { points, sources, techniques, tools } from './catalogue.js';
export { positions } from './positions.js';
export { routines } from './routines/index.js';
export { hands } from './tools.js';
export type {
  Area,
  MapView,
  Place,
  Point,
  PointUse,
  Position,
  Source,
  Technique,
  TechniqueUse,
  Tool,
  ToolUse,
} from './types.js';
