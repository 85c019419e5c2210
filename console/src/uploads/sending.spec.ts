import { Refusal } from '../api/refusal';
import type { Kept } from './send-document';
import { Sendings } from './sending';

const ABOUT = { vendor: '', product: '', lot: '' };
const file = (name: string): File => new File(['%PDF-1.7'], name, { type: 'application/pdf' });
const kept = (id: string): Kept => ({ id, url: '', events: '', duplicate: false, message: '' });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A wire under the test's control: what was sent waits until the test answers it. */
function wire() {
  const sent: {
    name: string;
    key: string;
    resolve: (answer: Kept) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const send = (document: File, _about: unknown, key: string): Promise<Kept> =>
    new Promise((resolve, reject) => sent.push({ name: document.name, key, resolve, reject }));
  return { sent, sendings: new Sendings(send, []) };
}

describe('Documents on their way', () => {
  it('are sent two at a time, in the order in which they were dropped', async () => {
    const { sent, sendings } = wire();
    sendings.add([file('a.pdf'), file('b.pdf'), file('c.pdf')].reverse(), ABOUT);
    expect(sent).toHaveLength(2);
    sent[0]!.resolve(kept('1'));
    await settled();
    expect(new Set(sent.map(({ name }) => name)).size).toBe(3);
  });

  it('keep their key when they are sent again, so that nothing is taken twice', async () => {
    const { sent, sendings } = wire();
    sendings.add([file('a.pdf')], ABOUT);
    sent[0]!.reject(new TypeError('network'));
    await settled();
    expect(sendings.current()[0]).toMatchObject({ status: 'broken-off' });
    expect(sendings.underWay).toBe(true);
    sendings.retry();
    expect(sent.map(({ key }) => key)).toEqual([sent[0]!.key, sent[0]!.key]);
    sent[1]!.resolve(kept('1'));
    await settled();
    expect(sendings.current()[0]).toMatchObject({ status: 'kept', kept: { id: '1' } });
    expect(sendings.underWay).toBe(false);
  });

  it('that are refused for what they are stay refused, with the reason', async () => {
    const { sent, sendings } = wire();
    sendings.add([file('letter.txt')], ABOUT);
    sent[0]!.reject(new Refusal(422, 'not-a-pdf', 'The file does not begin as a PDF does.'));
    await settled();
    expect(sendings.current()[0]).toMatchObject({ status: 'refused', refusal: { code: 'not-a-pdf' } });
    sendings.retry();
    expect(sent).toHaveLength(1);
  });
});
