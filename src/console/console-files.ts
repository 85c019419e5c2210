import fs from 'node:fs';
import path from 'node:path';

/** Where `npm run build` puts the console: dist/console, beside dist/src. */
export const CONSOLE_FOLDER = path.join(__dirname, '..', '..', 'console');

/** The only page of the console; null when the console was not built. */
export const hasConsole = (): boolean => fs.existsSync(path.join(CONSOLE_FOLDER, 'index.html'));
