import type { Locator } from 'playwright-core';
import { keyboard } from './hands';

/** Presses a button that ends a dialog, and waits until it is gone and has given the focus back to where it was before. */
export async function finish(button: Locator): Promise<void> {
  await keyboard.activate(button);
  await button.page().locator('dialog').waitFor({ state: 'detached' });
}
