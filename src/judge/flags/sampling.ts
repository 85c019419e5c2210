import { about, type FlagCheck } from './flag';
import { wordsOfName } from './names';
import { eachText, phraseIn } from './said';

/** Whose sample it was, and who took it. */
export const SAMPLING_CHECKS: readonly FlagCheck[] = [
  {
    id: 'client-is-not-the-vendor',
    group: 'sample',
    severity: 'medium',
    asks: 'What has whoever ordered the test to do with the vendor?',
    falsePositives: 'A supplier, an importer, or a company whose brand has another name: common.',
    look: ({ lot, found }) => {
      const vendor = found?.vendor?.vendor;
      if (vendor === undefined) return null;
      const own = wordsOfName(vendor);
      return lot.certificates.flatMap(({ id, reading: { certificate } }) => {
        const { client } = certificate;
        const shared = client === null || [...wordsOfName(client)].some((word) => own.has(word));
        return shared ? [] : [about(id, `ordered by "${client}", filed under "${vendor}"`)];
      });
    },
  },
  {
    id: 'sampled-by-client',
    group: 'sample',
    severity: 'low',
    asks: 'Does a sample that the client chose speak for the lot?',
    falsePositives: 'Usual: few laboratories take their samples themselves.',
    look: eachText((document, _, { book }) => {
      const phrase = phraseIn(document, 'clientSampled', book.reportPhrases);
      return phrase === null ? null : `says "${phrase}"`;
    }),
  },
];
