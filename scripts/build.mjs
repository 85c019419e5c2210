/** `npm run build`: what every command does by itself when the sources have changed, and nothing else. */
import { prepare } from './prepare.mjs';

await prepare();
