import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** What stands beside results, and whose it is: limits, methods, panels, units and LOQs in titles. */
export const STORIES_OF_DETAILS: Record<string, () => Page[]> = {
  'a-column-of-standards-holds-methods': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Ensayo'], at: 40 },
          { head: ['Norma'], at: 190 },
          { head: ['Resultado'], at: 320 },
          { head: ['Unidades'], at: 400 },
          { head: ['Criterio'], at: 470 },
        ],
        rows: [
          ['Mohos', 'UNE-EN ISO 4833-1', '120', 'UFC/g', '1000'],
          ['Levaduras', 'ISO 21527-2', '<10', 'UFC/g', '500'],
        ],
      })
      .page(),
  ],
  'limits-of-whomever': () => [
    new Sheet()
      .text(40, 40, 'HEAVY METALS — µg/kg (ICP-MS, LOQ 13)', 8)
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['Program limit'], at: 160 },
          { head: ['Result'], at: 280 },
        ],
        rows: [
          ['Lead', '500', '36.2'],
          ['Cadmium', 'Report', '<LOQ'],
        ],
      })
      .page(),
  ],
  'claims-of-the-label-are-no-limits': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Property'], at: 40 },
          { head: ['Label claim'], at: 160 },
          { head: ['Amount found'], at: 280 },
          { head: ['Richtwert', 'DGHM'], at: 400 },
        ],
        rows: [
          ['Magnesium', '90 mg', '96 mg', '120'],
          ['Zinc', '11 mg', '12 mg', '20'],
        ],
      })
      .page(),
  ],
  'no-panel-for-rows-of-another-kind': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Items'], at: 40 },
          { head: ['Result'], at: 220 },
        ],
        rows: [
          ['Assay (Saponins)', '81.4 %'],
          ['Residual Solvent (Ethanol)', '1126 ppm'],
          ['Lead (Pb)', '0.35 ppm'],
          ['Arsenic (As)', '0.22 ppm'],
          ['Cadmium (Cd)', '0.08 ppm'],
          ['Salmonella', 'Negative'],
        ],
      })
      .page(),
  ],
  'results-under-units-and-units-under-nothing': () => [
    new Sheet()
      .text(40, 44, 'Mycotoxins', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ', '(µg/kg)'], at: 180 },
          { head: ['Units'], at: 280 },
        ],
        rows: [
          ['Aflatoxin B1', '2.0', 'ND'],
          ['Ochratoxin A', '2.0', '3.4'],
        ],
      })
      .table({
        y: 140,
        columns: [
          { head: ['Typical values'], at: 40 },
          { head: [], at: 160 },
          { head: ['per 100 g'], at: 220 },
          { head: ['per 30 g serving'], at: 320 },
        ],
        rows: [
          ['Fat', 'g', '5.8', '1.7'],
          ['Carbohydrate', 'g', '9.4', '2.8'],
          ['Sodium', 'mg', '340', '102'],
        ],
      })
      .page(),
  ],
  'lists-abreast-without-headings': () => [
    new Sheet()
      .text(40, 40, 'Alkaloids', 9)
      .text(40, 54, 'Mitragynine')
      .text(200, 54, '1.62 %', 8, 'right')
      .text(40, 66, '7-Hydroxymitragynine')
      .text(200, 66, '0.02 %', 8, 'right')
      .text(40, 78, 'Paynantheine')
      .text(200, 78, '0.31 %', 8, 'right')
      .text(300, 40, 'Heavy Metals', 9)
      .text(300, 54, 'Lead')
      .text(460, 54, '0.41 ppm', 8, 'right')
      .text(300, 66, 'Cadmium')
      .text(460, 66, '0.06 ppm', 8, 'right')
      .text(300, 78, 'Arsenic')
      .text(460, 78, '0.19 ppm', 8, 'right')
      .page(),
  ],
  'a-limit-of-quantification-in-a-legend': () => [
    new Sheet()
      .text(40, 44, 'Terpenes', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['mg/g'], at: 180 },
          { head: ['%'], at: 260 },
        ],
        rows: [
          ['Linalool', '1.9', '0.19'],
          ['Limonene', '< LOQ', '< LOQ'],
        ],
      })
      .text(40, 105, 'nd = not detected; LOQ = 0.02 %. Sums count what is above the LOQ.', 6)
      .text(40, 150, 'Heavy Metals', 10)
      .table({
        y: 166,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Result (mg/kg)'], at: 180 },
        ],
        rows: [
          ['Lead', '0.19'],
          ['Cadmium', '< LOQ'],
        ],
      })
      .text(40, 212, 'LOQ metals 0.01 mg/kg. LOQ pesticides 0.05 mg/kg.', 6)
      .page(),
  ],
  'answers-and-letters-for-verdicts': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result (mg/kg)'], at: 180 },
          { head: ['Limit'], at: 290 },
          { head: ['Complies'], at: 360 },
        ],
        rows: [
          ['Lead', '0.19', '0.5', 'Yes'],
          ['Cadmium', '0.71', '0.5', 'No'],
        ],
      })
      .table({
        y: 120,
        columns: [
          { head: ['Paramètre'], at: 40 },
          { head: ['Résultat (mg/kg)'], at: 180 },
          { head: ['Spécification'], at: 290 },
          { head: ['Conf.'], at: 380 },
        ],
        rows: [
          ['Plomb', '0,31', '≤ 3', 'C'],
          ['Cadmium', '1,2', '≤ 1', 'NC'],
        ],
      })
      .page(),
  ],
  'verdicts-right-of-the-last-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['µg/g'], at: 150 },
          { head: ['LLOQ'], at: 220 },
          { head: ['Action Level'], at: 290 },
          { head: [''], at: 380 },
        ],
        rows: [
          ['Lead', '0.07', '0.05', '0.5', 'Pass'],
          ['Cadmium', 'ND', '0.05', '0.2', 'Pass'],
        ],
      })
      .table({
        y: 140,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result'], at: 200 },
          { head: ['Limit'], at: 320 },
          { head: [''], at: 460 },
        ],
        rows: [
          ['Aerobic Plate Count', '18,400 CFU/g', '10,000,000 CFU/g', '✔'],
          ['Salmonella', 'Not Detected', 'Not Detected', '✔'],
        ],
      })
      .page(),
  ],
  'meets-heads-verdicts-and-is-one': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Method'], at: 180 },
          { head: ['Result'], at: 290 },
          { head: ['Tolerance'], at: 380 },
          { head: ['Meets'], at: 480 },
        ],
        rows: [
          ['Total Aerobic Count', 'USP <2021>', '4,200 CFU/g', '100,000 CFU/g', 'Yes'],
          ['Lead', 'ICP-MS M-210', '0.118 mcg/g', '0.5 mcg/g', 'Yes'],
        ],
      })
      .table({
        y: 140,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Specification'], at: 180 },
          { head: ['Result'], at: 290 },
        ],
        rows: [
          ['Appearance', 'Green powder', 'Conforms'],
          ['Identification', 'Meets', 'Conforms'],
          ['Loss on drying', 'NMT 8.0 %', '5.1 %'],
          ['Total ash', 'NMT 9.0 %', '6.2 %'],
        ],
      })
      .page(),
  ],
  'an-abbreviation-that-a-legend-explains': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Ergebnis'], at: 150 },
          { head: ['Einheit'], at: 220 },
          { head: ['BG'], at: 290 },
          { head: ['HG'], at: 340 },
        ],
        rows: [
          ['Blei (Pb)', '0,42', 'mg/kg', '0,02', '3,0'],
          ['Cadmium (Cd)', '0,08', 'mg/kg', '0,01', '1,0'],
        ],
      })
      .text(
        40,
        120,
        'BG: Bestimmungsgrenze; HG: Höchstgehalt nach VO (EU) 2023/915; n.n.: nicht nachweisbar.',
        6,
      )
      .page(),
  ],
  'limits-of-laws-and-of-uses': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Ergebnis'], at: 150 },
          { head: ['Einheit'], at: 220 },
          { head: ['Höchstgehalt VO (EG) 396/2005'], at: 290 },
        ],
        rows: [
          ['Thiacloprid', '0,018', 'mg/kg', '0,20'],
          ['Dimethoat', '< 0,005', 'mg/kg', '0,01'],
        ],
      })
      .table({
        y: 120,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Result (ppb)'], at: 120 },
          { head: ['Limit, all uses (ppb)'], at: 220 },
          { head: ['Limit, ingestion only'], at: 340 },
          { head: ['Status'], at: 460 },
        ],
        rows: [
          ['Arsenic (As)', '38', '200', '1,500', 'PASS'],
          ['Cadmium (Cd)', '61', '200', '500', 'PASS'],
        ],
      })
      .page(),
  ],
  'plus-minus-and-verdicts-under-unknown-headings': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (% w/w)'], at: 150 },
          { head: ['Repeatability (p=0.95)'], at: 250 },
          { head: ['LOQ (% w/w)'], at: 380 },
          { head: ['Remark of QA'], at: 460 },
        ],
        rows: [
          ['Mitragynine', '1.61', '± 0.052', '0.05', 'Pass'],
          ['7-Hydroxymitragynine', 'BLOQ', '—', '0.01', 'Pass'],
        ],
      })
      .page(),
  ],
  'observations-are-results-or-remarks': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameters'], at: 40 },
          { head: ['Observations'], at: 160 },
          { head: ['Specifications'], at: 260 },
          { head: ['Test Method'], at: 380 },
        ],
        rows: [
          ['Loss on drying', '2.84 %', 'NMT 6.0 %', 'IP 2.4.19'],
          ['Lead', '0.42 ppm', 'NMT 3 ppm', 'ICP-MS'],
        ],
      })
      .table({
        y: 120,
        columns: [
          { head: ['Paramètre'], at: 40 },
          { head: ['Résultat (mg/kg)'], at: 160 },
          { head: ['Limite'], at: 260 },
          { head: ['Observations'], at: 380 },
        ],
        rows: [
          ['Plomb', '0,31', '3', 'Conforme'],
          ['Cadmium', '0,12', '1', 'Conforme'],
        ],
      })
      .page(),
  ],
  'limits-under-the-name-of-a-standard-and-verdicts-under-remarks': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['PARAMETERS'], at: 40 },
          { head: ['METHOD ANALYSIS'], at: 140 },
          { head: ['UNITS'], at: 250 },
          { head: ['RESULTS'], at: 310 },
          { head: ['KS EAS 12:2018'], at: 370 },
          { head: ['REMARKS'], at: 460 },
        ],
        rows: [
          ['pH', 'TM/8156', 'pH Units', '7.84', '6.5 - 8.5', 'PASS'],
          ['Fluoride', 'TM/8029', 'mg/L', '3.41', '1.5', 'FAIL'],
          ['Chloride', 'TM/8207', 'mg/L', '74.0', '250', 'PASS'],
          ['Calcium Hardness', 'TM/8213', 'mg/L', '54', 'NS', '-'],
        ],
      })
      .page(),
  ],
  'uranium-by-its-symbol': () => [
    new Sheet()
      .text(40, 46, 'Metals', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['MDL'], at: 240 },
          { head: ['Unit'], at: 320 },
        ],
        rows: [
          ['Tl', '0.0012', '0.0003', 'mg/kg'],
          ['U', '0.0036', '0.0002', 'mg/kg'],
          ['Co', '0.0618', '0.0010', 'mg/kg'],
        ],
      })
      .page(),
  ],
};
