import path from 'node:path';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import { Client } from './harness/client';
import { createEmptyDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { newPerson, signIn, startWithAdministrator } from './harness/people';
import { publish } from './harness/review';
import { Program, startService } from './harness/service';

/** A checkout of an earlier commit, built (`nest build`): CONTRIBUTING.md says how to come by one. */
const OLDER = process.env.ASSAYBOOK_OLDER_COPY;
const LOTS = ['KR-1', 'KR-2', 'KR-3', 'KR-4'];

const older = (settings: Record<string, string>) =>
  Program.run(process.execPath, [path.resolve(OLDER!, 'dist', 'src', 'main.js')], settings);

(OLDER ? it : it.skip)(
  'an older copy goes on working while and after a newer one migrates (skipped without ASSAYBOOK_OLDER_COPY)',
  async () => {
    const database = await createEmptyDatabase();
    const own = { DATABASE_URL: database.url, DATA_DIR: newFolder() };
    const { service, nobody, administrator } = await startWithAdministrator(own, older);
    await newVendor(database, 'green-hill', LOTS);
    const reviewers = [
      await newPerson(administrator, 'reviewer'),
      await newPerson(administrator, 'reviewer'),
    ];
    const uploader = await newPerson(administrator, 'uploader', ['green-hill']);
    /** A lot's certificate goes all its way through one of the copies, and both show the lot. */
    const through = async (url: string, lot: string, shownBy: string[]): Promise<void> => {
      const [sender, first, second] = [uploader, ...reviewers].map((one) => new Client(url, one.headers));
      const filed = { vendor: 'green-hill', product: 'green-leaf', lot };
      await publish(sender!, first!, englishCertificate(lot, lot), filed, second);
      for (const copy of shownBy) {
        const { status, body } = await new Client(copy).get(`/api/v1/vendors/green-hill/lots/${lot}`);
        expect([copy, lot, status, body.code]).toEqual([copy, lot, 200, lot]);
      }
    };
    await through(service.url, LOTS[0]!, [service.url]);
    const newer = await startService(own);
    await through(service.url, LOTS[1]!, [service.url, newer.url]);
    await through(newer.url, LOTS[2]!, [service.url, newer.url]);
    expect((await nobody.get('/vendors/green-hill')).status).toBe(200);
    await signIn(nobody, uploader.email);
    await service.program.stop();
    await through(newer.url, LOTS[3]!, [newer.url]);
    // Started anew it has to be a newer one.
    const { code, said } = await older(service.settings).ended;
    expect([code, said]).toEqual([1, expect.stringContaining('migrated by a newer version of Assaybook')]);
    expect((await Program.start('commands/verify', newer.settings).ended).code).toBe(0);
  },
);
