import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a pointer, or with nothing but a keyboard. */
export interface Hands {
  activate(what: Locator): Promise<void>;
  write(into: Locator, text: string): Promise<void>;
  /** Takes an entry of a list by the words that begin it. */
  choose(list: Locator, name: string): Promise<void>;
  giveFiles(picker: Locator, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void>;
  /** Marks a place on the page that is shown, once marking was begun. */
  mark(page: Page): Promise<void>;
}

export const pointer: Hands = {
  activate: (what) => what.click(),
  write: (into, text) => into.fill(text),
  choose: async (list, name) => void (await list.selectOption({ label: name })),
  giveFiles: (picker, files) => picker.setInputFiles(files),
  mark: async (page) => {
    const canvas = page.locator('.canvas');
    // A person draws around what they see. What comes late moves the page under the pointer until then.
    await page.locator('.coming').waitFor({ state: 'detached' });
    await canvas.hover({ position: { x: 60, y: 60 } });
    await page.mouse.down();
    await canvas.hover({ position: { x: 140, y: 84 } });
    await page.mouse.up();
  },
};

/** More than there are stops on any page. */
const MOST_TABS = 300;

/** Runs in the page. */
function hasFocus(element: unknown): boolean {
  return (
    element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement
  );
}

/** Goes on with Tab until the focus is there; fails where a keyboard does not come. */
async function reach(what: Locator): Promise<void> {
  await what.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await what.evaluate(hasFocus)) return;
    await what.page().keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(what)}.`);
}

export const keyboard: Hands = {
  activate: async (what) => {
    await reach(what);
    // Links follow Enter; buttons and boxes follow both.
    const isLink = (await what.getAttribute('href')) !== null;
    await what.page().keyboard.press(isLink ? 'Enter' : 'Space');
  },
  write: async (into, text) => {
    await reach(into);
    await into.page().keyboard.press('Control+A');
    await into.page().keyboard.type(text);
  },
  choose: async (list, name) => {
    await reach(list);
    await list.page().keyboard.type(name);
  },
  giveFiles: async (picker, files) => {
    const { keyboard: keys } = picker.page();
    // Listened for before the way there: the browser has to know it by the time it would open its own dialog.
    const [chooser] = await Promise.all([
      picker.page().waitForEvent('filechooser'),
      reach(picker).then(() => keys.press('Space')),
    ]);
    await chooser.setFiles(files);
  },
  mark: async (page) => {
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  },
};
