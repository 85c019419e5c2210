import { readPdf, type PdfLimits, type Told } from './read-pdf';
import { closeNetwork } from './sandbox';
import { watchOver } from './watchdog';

/**
 * The reading child: a process of its own, because a PDF is hostile until read. It takes one job at a time, tells what it
 * reads page by page, and ends with its parent.
 */
export interface Job {
  path: string;
  limits: PdfLimits;
}

const [megabytes] = process.argv.slice(2).map(Number);
if (!megabytes) throw new Error('A reading child is started with the megabytes that it may take.');
watchOver(megabytes * 1_000_000);
closeNetwork();

process.on('message', (job: Job) => {
  const tell = (told: Told) => process.send?.(told);
  void readPdf(job.path, job.limits, tell).then(() =>
    tell({ type: 'done', bytes: process.memoryUsage.rss() }),
  );
});
process.on('disconnect', () => process.exit());
