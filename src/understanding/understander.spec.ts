import { STORIES } from '../interpret/golden/stories';
import type { ReadDocument } from '../read/page';
import { loadVocabulary } from '../vocabulary/load';
import { understand } from './understand';
import { NOTHING_UNDERSTOOD } from './understanding';
import { Understander } from './understander';

const vocabulary = loadVocabulary();
const documents = Object.values(STORIES).map((pagesOf): ReadDocument => {
  const pages = pagesOf();
  return {
    pageCount: pages.length,
    pages,
    properties: { title: null, author: null, creator: null, producer: null, created: null, modified: null },
    problems: [],
  };
});
/** One that is a report with results. */
const document = documents.find((each) => understand(each, vocabulary).reading.results.length > 0)!;
const settings = () => ({ threads: 1, milliseconds: 120_000, megabytes: 400 });

describe('Documents are understood on threads of their own', () => {
  const opened: Understander[] = [];
  const open = (limits = settings()): Understander => {
    opened.push(new Understander(limits));
    return opened.at(-1)!;
  };
  afterEach(() => opened.splice(0).forEach((each) => each.close()));

  it('as they are anywhere else, one after the other and side by side', async () => {
    const expected = { understanding: understand(document, vocabulary), problem: null };
    expect(expected.understanding.reading.results.length).toBeGreaterThan(0);
    const understander = open({ ...settings(), threads: 2 });
    const all = await Promise.all(Array.from({ length: 5 }, () => understander.understand(document)));
    expect(all).toEqual(Array.from({ length: 5 }, () => expected));
  });

  it('and one that takes too long is ended with a reason; the next has a new thread', async () => {
    const limits = settings();
    const understander = open(limits);
    limits.milliseconds = 1;
    const [first, second] = [understander.understand(document), understander.understand(document)];
    expect(await first).toEqual({
      understanding: NOTHING_UNDERSTOOD,
      problem: {
        code: 'timed-out',
        message: 'Making sense of the document was stopped after 0.001 seconds.',
      },
    });
    limits.milliseconds = 120_000;
    await second;
    expect(await understander.understand(document)).toMatchObject({ problem: null });
  });

  it('and one that takes too much memory is ended with a reason', async () => {
    const limits = { ...settings(), megabytes: 10 };
    const understander = open(limits);
    expect((await understander.understand(document)).problem).toMatchObject({ code: 'out-of-memory' });
    limits.megabytes = 400;
    expect(await understander.understand(document)).toMatchObject({ problem: null });
  });

  it('and what is under way or waits when it is closed ends with a reason', async () => {
    const understander = open();
    const both = [understander.understand(document), understander.understand(document)];
    // The first has its thread by now, the second waits for it.
    await Promise.resolve();
    understander.close();
    for (const one of await Promise.all(both))
      expect(one).toMatchObject({ understanding: NOTHING_UNDERSTOOD, problem: { code: 'reader-stopped' } });
    expect((await understander.understand(document)).problem).toMatchObject({ code: 'reader-stopped' });
  });
});
