import { f1, leaveOneOut, leaveOneOutTable } from '../test/certificates/leave-one-out';
import { median } from './interpret/lines';

const folder = process.env.ASSAYBOOK_CERTIFICATES;
/**
 * How much the laboratory in the middle may lose. The mean is printed and not judged: a laboratory that is alone with its
 * language takes the whole language with it.
 */
const GAP = 0.03;

(folder ? describe : describe.skip)(
  'real certificates without the words that only their laboratory uses (set ASSAYBOOK_CERTIFICATES)',
  () => {
    it(
      'are read nearly as well',
      async () => {
        const laboratories = await leaveOneOut(folder ?? '');
        process.stdout.write(leaveOneOutTable(laboratories));
        const losses = laboratories.filter((l) => l.full.rows > 0).map((l) => f1(l.full) - f1(l.out));
        expect(median(losses)).toBeLessThanOrEqual(GAP);
      },
      30 * 60_000,
    );
  },
);
