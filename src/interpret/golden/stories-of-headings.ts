import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Headings over several storeys, and of several samples or several values of each. */
export const STORIES_OF_HEADINGS: Record<string, () => Page[]> = {
  'samples-by-number-and-name-in-columns': () => [
    new Sheet()
      .text(380, 44, 'Sample number and name')
      .table({
        y: 60,
        headGap: 16,
        columns: [
          { head: ['Determinand'], at: 40 },
          { head: ['Units'], at: 180 },
          { head: ['Reporting limit'], at: 240 },
          { head: ['4071/1', 'Blue Tin'], at: 340 },
          { head: ['4071/2', 'Red Tin'], at: 420 },
        ],
        rows: [
          ['Lead', 'mg/kg', '0.02', '0.44', '0.61'],
          ['Cadmium', 'mg/kg', '0.02', '<0.02', '0.05'],
          ['Moisture', '%', '0.1', '6.2', '7.7'],
        ],
      })
      .page(),
  ],
  'two-samples-each-with-its-spread': () => [
    new Sheet()
      .text(170, 50, 'Leaf A', 8, 'centre')
      .text(310, 50, 'Leaf B', 8, 'centre')
      .text(40, 58, 'Alkaloid')
      .table({
        y: 66,
        columns: [
          { head: [''], at: 40 },
          { head: ['mg/g'], at: 150, align: 'centre' },
          { head: ['RSD (%)'], at: 210, align: 'centre' },
          { head: ['mg/g'], at: 290, align: 'centre' },
          { head: ['RSD (%)'], at: 350, align: 'centre' },
        ],
        rows: [
          ['Mitragynine', '11.84 ± 0.33', '2.8', '9.47 ± 0.21', '2.2'],
          ['Speciogynine', '1.52 ± 0.06', '3.9', '< LOQ', '–'],
          ['Paynantheine', '2.19 ± 0.08', '3.7', '2.61 ± 0.12', '4.6'],
        ],
      })
      .text(40, 140, 'Table 2. Method parameters')
      .table({
        y: 156,
        columns: [
          { head: ['Alkaloid'], at: 40 },
          { head: ['Precursor (m/z)'], at: 150 },
          { head: ['R^2'], at: 240 },
          { head: ['LOD (ng/mL)'], at: 300 },
          { head: ['LOQ (ng/mL)'], at: 380 },
        ],
        rows: [
          ['Mitragynine', '399.2', '0.9991', '0.2', '0.6'],
          ['Speciogynine', '399.2', '0.9987', '0.2', '0.6'],
        ],
      })
      .page(),
  ],
  'two-storeys-beside-one': () => [
    new Sheet()
      .text(190, 50, 'Result', 8, 'centre')
      .text(40, 58, 'Compound')
      .table({
        y: 66,
        pitch: 15,
        columns: [
          { head: [''], at: 40 },
          { head: ['mg/g'], at: 160, align: 'centre' },
          { head: ['mg/piece'], at: 220, align: 'centre' },
        ],
        rows: [
          ['Mitragynine', '121.4', '48.6'],
          ['Paynantheine', '14.8', '5.92'],
          ['Speciogynine', '11.1', '4.44'],
        ],
      })
      .table({
        y: 50,
        headGap: 16,
        pitch: 15,
        columns: [
          { head: ['Metal'], at: 320 },
          { head: ['ppm'], at: 400 },
          { head: ['Max. ppm'], at: 460 },
        ],
        rows: [
          ['Arsenic', '0.061', '1.2'],
          ['Cadmium', '0.018', '0.6'],
          ['Lead', '0.137', '1.1'],
        ],
      })
      .page(),
  ],
  'result-and-unit-under-one-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['ANALYSIS'], at: 40 },
          { head: ['RESULT UNITS'], at: 200 },
          { head: ['DET LIM'], at: 300 },
          { head: ['METHOD'], at: 360 },
        ],
        rows: [
          ['Ash, total', '8.14 g/100g', '0.02', 'AOAC 923.03'],
          ['Lead', '<0.004 ppm', '0.004', 'AOAC 2015.01'],
          ['Coliforms', '43 MPN/g', '3', 'BAM Ch. 4'],
          ['Salmonella', 'Negative /25g', null, 'BAM Ch. 5'],
        ],
      })
      .text(40, 134, 'ALL VALUES ARE GIVEN AS RECEIVED BY THE LABORATORY.')
      .text(40, 146, 'MPN: 3-TUBE, 95% CONFIDENCE LIMITS FOR 43: 9 - 180.')
      .page(),
  ],
  'two-headings-words-over-one-column': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Acceptance Criteria'], at: 180 },
          { head: ['Analyzed Value'], at: 320, headAt: 330 },
          { head: ['Test Conclusion'], at: 420, headAt: 424 },
        ],
        rows: [
          ['Mitragynine', 'NLT 1.0 %', '1.27 %', 'Pass'],
          ['Lead', 'NMT 1.0 mg/kg', '0.28 mg/kg', 'Pass'],
          ['Arsenic', 'NMT 1.5 mg/kg', '0.11 mg/kg', 'Pass'],
          ['Salmonella', 'Absent in 25 g', 'Absent in 25 g', 'Pass'],
        ],
      })
      .page(),
  ],
  'a-heading-of-names-over-two-lines': () => [
    new Sheet()
      .text(70, 64, 'Target', 8, 'centre')
      .text(70, 73, 'Solvent', 8, 'centre')
      .table({
        y: 60,
        columns: [
          { head: ['', '', ''], at: 40 },
          { head: ['Limit of', 'Detection', '(ppm)'], at: 160, align: 'centre' },
          { head: ['Limit of', 'Quantitation', '(ppm)'], at: 240, align: 'centre' },
          { head: ['Amount', 'Present', '(ppm)'], at: 320, align: 'centre' },
        ],
        rows: [
          ['Acetone', '100', '300', 'ND'],
          ['Butane', '100', '300', '412'],
          ['Ethanol', '100', '300', '<LOQ'],
        ],
      })
      .page(),
  ],
  'unknown-headings-told-by-their-cells': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Rilievo'], at: 150 },
          { head: ['Units'], at: 220 },
          { head: ['Scarto'], at: 280 },
          { head: ['Soglia'], at: 350 },
          { head: ['Esito'], at: 420 },
        ],
        rows: [
          ['Lead', '0.42', 'mg/kg', '± 0.08', '≤ 3.0', 'Pass'],
          ['Cadmium', '0.05', 'mg/kg', '± 0.01', '≤ 1.0', 'Pass'],
          ['Mercury', '< 0.01', 'mg/kg', null, '≤ 0.1', 'Pass'],
          ['Moisture', '8.9', '%', '± 0.4', '≤ 12', 'Pass'],
        ],
      })
      .page(),
  ],
  'names-that-nobody-knows-beside-units': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Rilievo'], at: 150 },
          { head: ['Units'], at: 220 },
          { head: ['Method'], at: 300 },
        ],
        rows: [
          ['Piombolo', '0.42', 'mg/kg', 'ISO 15763'],
          ['Stagnetto', '0.05', 'mg/kg', 'ISO 15763'],
          ['Argentina', '< 0.01', 'mg/kg', 'ISO 15763'],
        ],
      })
      .page(),
  ],
  'a-title-over-the-first-of-two-units': () => [
    new Sheet()
      .text(40, 50, 'TERPENES (GC-MS)')
      .text(130, 50, 'given here in mg/g')
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['mg/g'], at: 150 },
          { head: ['Compound'], at: 240 },
          { head: ['mg/g'], at: 350 },
        ],
        rows: [
          ['alpha-Pinene', '0.021', 'd-Limonene', '0.185'],
          ['beta-Myrcene', '0.044', 'Eucalyptol', '2.310'],
          ['Camphene', '<LOQ', 'Linalool', '0.412'],
        ],
      })
      .page(),
  ],
  'minimum-result-and-maximum-with-units-last': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 36 },
          { head: ['Min'], at: 306, headAt: 261, align: 'right', headAlign: 'left' },
          { head: ['Result'], at: 403, headAt: 318, align: 'right', headAlign: 'left' },
          { head: ['Max'], at: 487, headAt: 415, align: 'right', headAlign: 'left' },
          { head: ['UOM'], at: 500 },
        ],
        rows: [
          ['Moisture', null, '5.2', '7.0', '%'],
          ['Granulation thru US #100', '95', '97.4', null, '%'],
          ['Bulk Index', '140', '158', '180', 'mL/100g'],
          ['Standard Plate Count', null, '4,600', '100,000', 'CFU/g'],
          ['Lead', null, '0.08', '0.5', 'ppm'],
          ['Salmonella (375 g)', null, 'Negative', 'Negative', null],
        ],
      })
      .page(),
  ],
  'a-heading-that-elsewhere-is-of-controls': () => [
    new Sheet()
      .text(40, 50, 'Toxické prvky')
      .table({
        y: 66,
        columns: [
          { head: ['Ukazatel'], at: 40 },
          { head: ['Jednotka'], at: 150 },
          { head: ['Výsledek'], at: 220 },
          { head: ['Nejistota'], at: 290 },
          { head: ['MS'], at: 350 },
          { head: ['Limit'], at: 410 },
        ],
        rows: [
          ['olovo (Pb)', 'mg/kg', '0,96', '± 20 %', '0,050', '3'],
          ['kadmium (Cd)', 'mg/kg', '0,033', '± 20 %', '0,010', '1'],
        ],
      })
      .page(),
  ],
  'headings-set-close-are-cut-where-cells-begin': () => [
    new Sheet()
      .table({
        y: 60,
        size: 7.5,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ %'], at: 74 },
          { head: ['Mass %'], at: 95 },
          { head: ['Mass mg/g'], at: 122 },
        ],
        rows: [
          ['THCA', '0.1', '21.9', '219'],
          ['CBGA', '0.1', '0.71', '7.1'],
          ['CBDA', '0.1', '<LOQ', '<LOQ'],
        ],
      })
      .page(),
  ],
  'results-and-limits-set-close': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['Amount found'], at: 100 },
          { head: ['Program limit'], at: 155 },
          { head: ['Outcome'], at: 250 },
        ],
        rows: [
          ['Lead', '0.21 mcg', '≤ 0.5 mcg', 'Meets'],
          ['Cadmium', '0.09 mcg', '≤ 4.1 mcg', 'Meets'],
          ['Mercury', '< 0.02 mcg', '≤ 0.3 mcg', 'Meets'],
        ],
      })
      .page(),
  ],
  'a-wide-space-before-the-unit-of-a-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['Conc. (µg/kg)'], at: 150 },
          { head: ['Limits'], at: 250 },
          { head: ['(µg/kg)'], at: 282 },
          { head: ['Status'], at: 400 },
        ],
        rows: [
          ['Arsenic', '101', '200', null, 'PASS'],
          ['Mercury', 'ND', '100', null, 'PASS'],
        ],
      })
      .page(),
  ],
  'a-title-close-over-the-heading-of-names': () => [
    new Sheet()
      .text(38, 50, 'Microbiological', 9)
      .text(135, 50, '(FL-SOP-170)')
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Units'], at: 240 },
          { head: ['RL'], at: 310 },
          { head: ['State Limit'], at: 360 },
        ],
        rows: [
          ['Total Yeast and Mold', '<100', 'CFU/g', '100', '1000'],
          ['Total Coliforms', '<10', 'CFU/g', '10', '100'],
          ['E. coli STEC', 'Not Detected', 'per g', null, 'Not Detected'],
        ],
      })
      .page(),
  ],
  'a-title-over-all-headings-of-its-table': () => [
    new Sheet()
      .text(38, 50, 'Pesticide Screening (LC-MS/MS, GC-MS/MS)')
      .text(210, 50, '— all results in µg/g')
      .table({
        y: 59,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 105 },
          { head: ['Limit'], at: 150 },
          { head: ['Analyte'], at: 220 },
          { head: ['Result'], at: 285 },
          { head: ['Limit'], at: 330 },
        ],
        rows: [
          ['Abamectin', '<0.25', '0.5', 'Cyfluthrin', '<0.5', '1'],
          ['Acephate', '<0.2', '0.4', 'Diazinon', '<0.1', '0.2'],
          ['Bifenazate', '0.14', '0.2', 'Etoxazole', '<0.1', '0.2'],
        ],
      })
      .page(),
  ],
};
