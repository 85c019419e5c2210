import { SLUG, slugOf } from './slug';

describe('the slug that a name suggests', () => {
  it.each([
    ['Green Leaf Trading Co.', 'green-leaf-trading-co'],
    ['Kräuterhaus Müller & Söhne', 'krauterhaus-muller-and-sohne'],
    ['Łódź / Žďár', 'lodz-zdar'],
    ['Ботаника', 'botanika'],
    ['Βότανα', 'botana'],
    ['Kratom’s Best — 100%', 'kratoms-best-100percent'],
    ['  --x__y--  ', 'x-y'],
    ['ＡＢＣ　１２', 'abc-12'],
    ['草药', ''],
    ['***', ''],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is cut at the end of a word', () => {
    const slug = slugOf('botanical '.repeat(20));
    expect(slug).toBe('botanical-botanical-botanical-botanical-botanical-botanical-botanical-botanical');
    expect(slugOf('x'.repeat(200))).toHaveLength(80);
  });

  it('is always one that is accepted', () => {
    for (const name of ['a--b', '-a-', 'É–è', 'ß', 'a'.repeat(300), 'x.y.z', "l'été"])
      expect(slugOf(name)).toMatch(SLUG);
  });
});
