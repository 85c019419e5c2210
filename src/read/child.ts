import { readPdf, type PdfLimits, type Told } from './read-pdf';

/**
 * The reading child: a process of its own, because a PDF is hostile until read. It takes one job at a time, tells what it
 * reads page by page, and ends with its parent.
 */
export interface Job {
  path: string;
  limits: PdfLimits;
}

process.on('message', (job: Job) => {
  const tell = (told: Told) => process.send?.(told);
  void readPdf(job.path, job.limits, tell).then(() => tell({ type: 'done' }));
});
process.on('disconnect', () => process.exit());
