import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { signsTypeface } from './signs.mjs';

const from = (path) => fileURLToPath(new URL(path, import.meta.url));
const typeface = (subset) =>
  from(`../node_modules/@fontsource-variable/public-sans/files/public-sans-${subset}-wght-normal.woff2`);

/** `npm run build` writes the console to dist/console, from where the service serves it under /console. */
export default defineConfig(async () => ({
  root: from('.'),
  base: '/console/',
  // The names by which the style sheets call the typefaces.
  resolve: {
    alias: {
      'public-sans-latin.woff2': typeface('latin'),
      'public-sans-latin-ext.woff2': typeface('latin-ext'),
      'signs.woff2': await signsTypeface(),
    },
  },
  build: {
    outDir: from('../dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: true,
    // The content security policy allows files of the service alone, so nothing is written into other files as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" in libraries is for servers that render React; there is none here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  // `npx vite console` beside a running service: the same pages, anew with every change.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}));
