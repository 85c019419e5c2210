import type { PublicLot, PublicLotProduct } from '../published-views';
import { lotInWords } from './lot-words';

const verdict = (said: object = {}) => ({
  ...{ analyteId: 'lead', analyteName: 'Lead', word: 'within', meaning: 'limit', authority: 'State of Utah' },
  compared: { low: '0.64', high: '0.64', text: '0.64 mg/kg' },
  limit: { operator: 'max', value: '1.2', text: 'less than 1.2 mg/kg' },
  citation: 'Utah Admin. Code R70-580-5 (and -3)',
  ...said,
});

const certificate = (standing: string, tested: string | null = '2026-01-22') => ({
  standing,
  record: { certificate: { tested }, results: [{}, {}] },
});

const product = (verdicts: object[], certificates = [certificate('current')], name = 'Green Leaf') =>
  ({ name, certificates, judgement: { verdicts } }) as unknown as PublicLotProduct;

const lot = (...products: PublicLotProduct[]): PublicLot => ({
  ...{ vendor: { slug: 'green-hill', name: 'Green Hill' }, code: 'KR-0425', products },
});

describe('A lot in a few words', () => {
  it('says first what comes nearest to a limit, and whose limit it is', () => {
    expect(lotInWords(lot(product([verdict()])))).toEqual({
      title: 'Lot KR-0425',
      subtitle: 'Green Leaf · Green Hill',
      counts: true,
      sentences: [
        'Lead 0.64 mg/kg. Utah’s limit is less than 1.2 mg/kg (Utah Admin. Code R70-580-5). No result comes nearer to a limit.',
        '2 results from one certificate. Tested 22 January 2026.',
      ],
      tally: { within: 1 },
    });
  });

  it('says what is exceeded before anything else, and counts what else is', () => {
    const over = verdict({ word: 'exceeds', compared: { low: '3', high: '3', text: '3 mg/kg' } });
    const { sentences, tally } = lotInWords(lot(product([verdict(), over, over, over])));
    expect(sentences[0]).toMatch(/^Lead 3 mg\/kg\. .* It is exceeded\. So are 2 further limits\.$/);
    expect(tally).toEqual({ within: 1, exceeds: 3 });
  });

  it('says that nothing counts, and why, and shows no verdicts then', () => {
    const ended = product([verdict()], [certificate('withdrawn'), certificate('superseded')]);
    const words = lotInWords(lot(ended));
    expect(words.sentences).toEqual(['No certificate counts for this lot today: superseded and withdrawn.']);
    expect([words.counts, words.tally]).toEqual([false, {}]);
  });

  it('names the products that share a code, and says that no limit speaks of what was tested', () => {
    const two = lotInWords(lot(product([]), product([], undefined, 'Red Leaf')));
    expect(two.sentences).toEqual(['Green Hill uses this code for 2 products: Green Leaf and Red Leaf.']);
    expect(lotInWords(lot(product([]))).sentences[0]).toBe(
      'No limit in the register speaks of what was tested.',
    );
  });
});
