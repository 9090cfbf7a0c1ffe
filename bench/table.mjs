/**
 * One line of the table.
 * @typedef {object} Result
 * @property {string} what what was measured
 * @property {string} beside what it was measured in turns with
 * @property {string} median
 * @property {string} spread the least and the most of all rounds
 * @property {string} [budget] nothing where the design sets none
 * @property {boolean} [isWithin]
 */

/** @param {readonly number[]} figures */
export function medianOf(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const times = (ratio) => `${ratio.toFixed(2)} x`;

/**
 * A line of how many times as much one took as the other, round by round.
 * @param {string} what
 * @param {string} beside
 * @param {{ own: readonly number[], other: readonly number[], budget?: number }} figures budget: the most it may be
 * @returns {Result}
 */
export function ratioResult(what, beside, { own, other, budget }) {
  const ratios = own.map((figure, round) => figure / other[round]);
  const median = medianOf(ratios);
  return {
    what,
    beside,
    median: times(median),
    spread: `${Math.min(...ratios).toFixed(2)}-${times(Math.max(...ratios))}`,
    ...(budget === undefined ? {} : { budget: times(budget), isWithin: median <= budget }),
  };
}

const verdictOf = ({ isWithin }) => (isWithin === undefined ? '' : isWithin ? 'within' : 'over');

/** @param {readonly (Result & { name: string })[]} results */
export function tableOf(results) {
  const lines = [
    ['row', 'what', 'beside', 'median', 'spread', 'budget', ''],
    ...results.map((result) => [
      result.name,
      result.what,
      result.beside,
      result.median,
      result.spread,
      result.budget ?? '',
      verdictOf(result),
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
