import type { Word } from '../page';
import { needOfRecognition } from './need';

const words = (text: string): Word[] =>
  text.split(' ').map((text) => ({
    text,
    box: { x: 0, y: 0, width: 10, height: 10 },
    baseline: 8,
    size: 10,
    rotation: 0,
    font: 'Sans',
    confidence: 1,
  }));

const REPORT =
  'Certificate of analysis for botanical product Lead cadmium mercury arsenic results below the limits of the state ' +
  'Sample received and tested by liquid chromatography with mass spectrometry HPLC THC CBD CFU LOQ LOD ppm mg kg pass ' +
  'Yeast and mould count not detected in ten grams';

describe('a page', () => {
  it('is read from its text where it has a proper one', () => {
    expect(needOfRecognition(words(REPORT))).toBeNull();
  });

  it('is recognised when it has no text', () => {
    expect(needOfRecognition([])).toEqual({ reason: 'no-text', certain: true });
  });

  it('is recognised when its letters mean nothing', () => {
    const garbled = REPORT.replace(/[aeiot]/g, '\uFFFD');
    expect(needOfRecognition(words(garbled))).toEqual({ reason: 'garbled-text', certain: true });
  });

  it('is recognised when its alphabet is shifted', () => {
    const shifted = REPORT.replace(/[a-z]/g, (letter) =>
      'bcdfghjklmnpqrstvwxzbcdfgh'.charAt(letter.charCodeAt(0) - 97),
    );
    expect(needOfRecognition(words(shifted))).toEqual({ reason: 'garbled-text', certain: true });
  });

  it('is looked at when it has a few words only', () => {
    expect(needOfRecognition(words('Envelope ID 4711 SAMPLE'))).toEqual({
      reason: 'watermark-only',
      certain: false,
    });
  });

  it.each([
    'Česká zkušební laboratoř protokol výsledky kvasinky plísně vzorek metoda nejistota měření stanovení hodnota',
    'Αποτελέσματα ανάλυσης δείγμα μέθοδος όριο μονάδα μόλυβδος κάδμιο υδράργυρος αρσενικό εργαστήριο',
  ])('in another language is no garble: %s', (text) => {
    expect(needOfRecognition(words(`${text} ${text} ${text} ${text}`))).toBeNull();
  });
});
