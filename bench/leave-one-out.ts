import { writeFileSync } from 'node:fs';
import { leaveOneOut, leaveOneOutTable } from '../test/certificates/leave-one-out';
import { readCertificates } from '../test/certificates/read-certificates';

/**
 * `npm run read:leave-one-out [-- OUT.ndjson]`: how each laboratory of the folder `ASSAYBOOK_CERTIFICATES` is read without
 * the words of the vocabulary that only it uses. With a file named, what was read goes there, a line for each document.
 */
async function main(out: string | undefined): Promise<void> {
  const folder = process.env.ASSAYBOOK_CERTIFICATES;
  if (!folder) {
    process.stderr.write('Set ASSAYBOOK_CERTIFICATES to a folder with pdf/ and gold/.\n');
    process.exitCode = 2;
    return;
  }
  const laboratories = leaveOneOut(await readCertificates(folder));
  process.stdout.write(leaveOneOutTable(laboratories));
  const lines = laboratories.flatMap((one) => one.lines);
  if (out) writeFileSync(out, lines.map((line) => JSON.stringify(line) + '\n').join(''));
}

void main(process.argv[2]);
