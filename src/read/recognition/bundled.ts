import { createWorker, OEM, PSM } from 'tesseract.js';
import type { SecondReading } from '../job';
import type { Language } from './language';
import { dataOf } from './language-data';

/** Tesseract compiled to WebAssembly, with the data that comes with the application; it works offline. */
export class BundledRecogniser {
  private constructor(private readonly worker: Awaited<ReturnType<typeof createWorker>>) {}

  /** @returns The recogniser, or null when there is no data for the language. */
  static async for(language: Language): Promise<BundledRecogniser | null> {
    const folder = dataOf(language);
    if (!folder) return null;
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none',
      gzip: true,
    });
    return new BundledRecogniser(worker);
  }

  /** What a picture says, as hOCR. */
  async recognise(png: Buffer): Promise<string> {
    // Tesseract's own default loses ruled tables: it takes them for pictures.
    await this.worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
    const { data } = await this.worker.recognize(png, {}, { hocr: true, text: false });
    return data.hocr ?? '';
  }

  /** What a picture of one cell says. */
  async recogniseCell(png: Buffer, lines: 'one' | 'several'): Promise<string> {
    return (await this.readCell(png, lines)).text;
  }

  /** The same, and how sure that is. */
  async readCell(png: Buffer, lines: 'one' | 'several'): Promise<SecondReading> {
    const mode = lines === 'one' ? PSM.SINGLE_LINE : PSM.SINGLE_BLOCK;
    await this.worker.setParameters({ tessedit_pageseg_mode: mode });
    const { data } = await this.worker.recognize(png);
    return { text: data.text.trim(), confidence: data.confidence / 100 };
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
