import { loadVocabulary } from '../vocabulary/load';
import { lexiconOf } from './lexicon';
import { isOneOfSamples } from './sample-references';

const lexicon = lexiconOf(loadVocabulary());
const areSamples = (...heads: string[]) => heads.map((head) => isOneOfSamples(head, heads, lexicon));

describe('heads beside each other', () => {
  it.each([
    [['SBL-25-03317-1', 'SBL-25-03317-2']],
    [['AB-101', 'AB-102', 'AB-103']],
    [['1933/1', '1933/2']],
    [['Sample A', 'Sample B']],
    [['Vzorek 1', 'Vzorek 2']],
  ])('%j are numbers of samples', (heads) => {
    expect(areSamples(...heads)).toEqual(heads.map(() => true));
  });

  it.each([
    [['USP-2232', 'NSF-173'], 'numbers of rules'],
    [['2023/915', '2023/465'], 'regulations'],
    [['2024/1', '2025/1'], 'years'],
    [['396/2005', '915/2023'], 'regulations, too'],
    [['LOD', 'LOQ'], 'known headings'],
    [['B1', 'B2'], 'too short to be no substances'],
    [['AB-101', 'AB-101'], 'one and the same'],
    [['Red Borneo', 'Green Thai'], 'names without a number'],
  ])('%j are none: %s', (heads) => {
    expect(areSamples(...heads)).not.toContain(true);
  });
});
