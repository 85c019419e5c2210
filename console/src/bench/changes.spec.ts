import { changesIn } from './changes';

describe('What a correction changes', () => {
  it('is told member by member, with what stood there before', () => {
    expect(
      changesIn({
        before: { qualifier: '=', value: '0.64', printed: { value: '0.64' } },
        after: { qualifier: 'nd', value: null, printed: { value: 'ND' } },
      }),
    ).toEqual([
      { name: 'Qualifier', before: '=', after: 'nd' },
      { name: 'Number', before: '0.64', after: 'nothing' },
      { name: 'Result as printed', before: '0.64', after: 'ND' },
    ]);
  });

  it('is told by the name of a field of the certificate', () => {
    const change = { before: { field: 'lot', value: null }, after: { field: 'lot', value: 'KR-1' } };
    expect(changesIn(change)).toEqual([{ name: 'Lot printed on it', before: 'nothing', after: 'KR-1' }]);
  });

  it('is nothing where a row is added or taken out', () => {
    expect(changesIn({ before: null, after: { value: '1' } })).toEqual([]);
    expect(changesIn({ before: null, after: null })).toEqual([]);
  });
});
