import { readFileSync } from 'node:fs';
import { PDFParse } from 'pdf-parse';

/**
 * The yardstick for `bench/read`: bare pdf.js, asked for nothing but each page's text content, in a process of its own as
 * the reader is. Takes the files as arguments.
 */
interface Document {
  numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<unknown>; cleanup(): void }>;
  destroy(): Promise<void>;
}

async function main(files: string[]): Promise<void> {
  for (const file of files) {
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    const document = await (parser as unknown as { load(): Promise<Document> }).load();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
    await document.destroy();
  }
}

void main(process.argv.slice(2));
