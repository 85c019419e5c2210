const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take longer than a dozen others, the longest first. Jest itself goes by how long files took the last time, and
 * on a checkout where nothing ran yet by their size: one of these as the last would keep one core waiting for a minute.
 */
const LONG = [
  'src/real-certificates.spec.ts',
  'test/faults.spec.ts',
  'test/console/pages.spec.ts',
  'test/intake/worker.spec.ts',
  'test/two-copies.spec.ts',
  'test/database/embedded.spec.ts',
  'test/chaos.spec.ts',
];

const placeOf = ({ path }) => {
  const place = LONG.findIndex((file) => path.endsWith(`/${file}`));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
