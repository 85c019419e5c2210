import { loadVocabulary } from './load';
import { parseStatus, parseStatusCell } from './printed-status';

const vocabulary = loadVocabulary();

describe("a laboratory's verdict", () => {
  it.each([
    ['Pass', 'pass'],
    ['NC', 'fail'],
    ['C', 'pass'],
    ['Vn', 'conditional'],
    ['✗', 'fail'],
  ])('%s is %s wherever it stands', (text, status) => expect(parseStatus(vocabulary, text)).toBe(status));

  it.each([
    ['Yes', 'pass'],
    ['No', 'fail'],
    ['Oui', 'pass'],
    ['Nein*', 'fail'],
  ])('%s is %s only under a heading that asks for it', (text, status) => {
    expect(parseStatus(vocabulary, text)).toBeNull();
    expect(parseStatusCell(vocabulary, text)).toBe(status);
  });
});
