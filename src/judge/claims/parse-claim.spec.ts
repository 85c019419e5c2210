import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import { parseClaim } from './parse-claim';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const parse = (text: string) => parseClaim(text, book.claimWords, vocabulary);

describe('a claim is read clause by clause, and never guessed at', () => {
  it.each([
    [
      'min. 1.5 % mitragynine',
      [{ kind: 'limit', analyteId: 'mitragynine', operator: 'min', value: '1.5', unit: '%' }],
    ],
    ['≥ 40 % mitragynine', [{ kind: 'limit', analyteId: 'mitragynine', operator: 'min', value: '40' }]],
    ['up to 1.6 % mitragynine', [{ kind: 'up-to', value: '1.6', unit: '%' }]],
    ['1.6 % mitragynine', [{ kind: 'amount', analyteId: 'mitragynine', value: '1.6', unit: '%' }]],
    ['150 mg/serving mitragynine', [{ kind: 'amount', value: '150', unit: 'mg/{serving}' }]],
    [
      'Lead under 1.25 mcg/g, tested every batch',
      [
        { kind: 'limit', analyteId: 'lead', operator: 'max', value: '1.25', unit: 'ug/g', strict: true },
        { kind: 'every-lot-tested' },
      ],
    ],
    [
      '7-OH below 2 % of alkaloids',
      [{ kind: 'share-of-alkaloids', operator: 'max', value: '2', strict: true }],
    ],
    ['heavy-metal free', [{ kind: 'none-of', analyteIds: ['lead', 'arsenic', 'cadmium', 'mercury'] }]],
    ['no 7-OH', [{ kind: 'none-of', analyteIds: ['7-hydroxymitragynine'] }]],
    ['no Salmonella or E. coli', [{ kind: 'none-of' }]],
    [
      'tested for heavy metals',
      [{ kind: 'tested-for', analyteIds: ['lead', 'arsenic', 'cadmium', 'mercury'] }],
    ],
    ['pesticide free', [{ kind: 'none-in-panel', panel: 'pesticides' }]],
    ['tested for pesticides', [{ kind: 'panel-tested', panel: 'pesticides' }]],
    ['lab tested every batch', [{ kind: 'every-lot-tested' }]],
    ['ISO 17025 lab', [{ kind: 'accredited-laboratory' }]],
    ['third-party tested', [{ kind: 'independent-laboratory' }]],
    [
      'meets decree 448/2025',
      [
        {
          kind: 'meets-rules',
          ruleSets: ['cz-448-2025-annex-1-concentration', 'cz-448-2025-annex-3-chemical'],
        },
      ],
    ],
    [
      '150 mg mitragynine per serving',
      [{ kind: 'amount', analyteId: 'mitragynine', value: '150', unit: 'mg/{serving}' }],
    ],
    ['150 mg mitragynine per capsule', [{ kind: 'amount', analyteId: 'mitragynine', unit: 'mg/{unit}' }]],
    ['full spectrum', [{ kind: 'natural-profile' }]],
    ['no synthetic 7-OH', [{ kind: 'no-synthetic-alkaloids' }]],
    ['all natural', [{ kind: 'no-synthetic-alkaloids' }]],
    ['standardised extract 10:1', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    ['pathogen free', [{ kind: 'none-among' }]],
    ['sterile', [{ kind: 'none-of', analyteIds: ['total-aerobic-microbial-count', 'total-yeast-and-mold'] }]],
    ['solvent free', [{ kind: 'none-in-panel', panel: 'residual-solvents' }]],
    ['aflatoxin free', [{ kind: 'none-of' }]],
    ['no adulterants', [{ kind: 'unadulterated' }]],
    ['100 % Mitragyna speciosa', [{ kind: 'unadulterated' }]],
    ['accredited tests', [{ kind: 'accredited-results' }]],
    ['lab report available', [{ kind: 'report-available' }]],
    ['best before 2027-01', [{ kind: 'still-valid' }]],
    ['NSF 455', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    ['organic', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    ['meets AHPA microbial limits', [{ kind: 'meets-rules', ruleSets: ['ahpa-micro-dried-herbs'] }]],
    ['below USP limits', [{ kind: 'meets-rules', ruleSets: ['usp-2232-2023'] }]],
    ['meets Prop 65', [{ kind: 'meets-rules', ruleSets: ['us-ca-prop65'] }]],
    ['meets decree 448/2025 metals', [{ kind: 'meets-rules', panel: 'heavy-metals' }]],
    ['KCPA compliant', [{ kind: 'opaque', because: 'vague' }]],
    ['KCPA compliant in Nebraska', [{ kind: 'meets-rules', ruleSets: ['us-ne-71-3802'] }]],
    ['legal in all 50 states', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    ['helps with anxiety', [{ kind: 'opaque', because: 'health-claim' }]],
    ['FDA approved', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    [
      'the strongest, purest kratom',
      [
        { kind: 'opaque', because: 'vague' },
        { kind: 'opaque', because: 'vague' },
      ],
    ],
    ['mitragynine 45', [{ kind: 'opaque', because: 'vague' }]],
    [
      'lead and cadmium below 1',
      [
        { kind: 'opaque', because: 'vague' },
        { kind: 'opaque', because: 'vague' },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(parse(text)).toMatchObject(expected);
    expect(parse(text)).toHaveLength(expected.length);
  });

  it('both organisms of "no Salmonella or E. coli" are meant', () => {
    expect(parse('no Salmonella or E. coli')).toEqual([
      { kind: 'none-of', analyteIds: expect.arrayContaining(['salmonella', 'e-coli']) as unknown },
    ]);
  });
});
