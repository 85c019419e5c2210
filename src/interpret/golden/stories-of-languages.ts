import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Tables of other languages than English. */
export const STORIES_OF_LANGUAGES: Record<string, () => Page[]> = {
  'headings-in-polish-and-italian': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Badana cecha'], at: 40 },
          { head: ['Wynik ± niepewność'], at: 200, align: 'centre' },
          { head: ['Jednostka'], at: 300, align: 'centre' },
          { head: ['Wymagania'], at: 380, align: 'centre' },
          { head: ['Metoda badawcza'], at: 450 },
        ],
        rows: [
          ['Ołów', '0,52 ± 0,10', 'mg/kg', '3,0', 'PN-EN 15763'],
          ['Salmonella w 25 g', 'nie wykryto', '–', 'nieobecne', 'PN-EN ISO 6579-1'],
        ],
      })
      .page(),
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Prova'], at: 40 },
          { head: ['U.M.'], at: 200, align: 'centre' },
          { head: ['Risultato'], at: 270, align: 'centre' },
          { head: ['Incertezza'], at: 340, align: 'centre' },
          { head: ['Limite'], at: 410, align: 'centre' },
        ],
        rows: [
          ['Piombo', 'mg/kg', '0,24', '± 0,05', '3,0'],
          ['Salmonella', '/25 g', 'Assente', '', 'Assente'],
        ],
      })
      .page(),
  ],
  'a-dutch-table': () => [
    new Sheet()
      .text(40, 40, 'Analyserapport', 12)
      .table({
        y: 60,
        columns: [
          { head: ['Bepaling'], at: 40 },
          { head: ['Resultaat'], at: 160 },
          { head: ['Eenheid'], at: 220 },
          { head: ['RG'], at: 270 },
          { head: ['Norm'], at: 310 },
          { head: ['Methode'], at: 370 },
        ],
        rows: [
          ['Lood (Pb)', '0,83', 'mg/kg', '0,05', '3,0', 'Eigen methode, ICP-MS'],
          ['Kwik (Hg)', '< 0,01', 'mg/kg', '0,01', '0,10', 'Eigen methode, ICP-MS'],
          ['Schimmels', '1100', 'kve/g', '100', '10000', 'ISO 21527-2'],
          ['Salmonella', 'afwezig', 'in 25 g', null, 'afwezig', 'ISO 6579-1'],
        ],
      })
      .page(),
  ],
  'a-swedish-and-a-portuguese-table': () => [
    new Sheet()
      .text(40, 40, 'Analysrapport', 12)
      .table({
        y: 60,
        columns: [
          { head: ['Analys'], at: 40 },
          { head: ['Resultat'], at: 180 },
          { head: ['Enhet'], at: 250 },
          { head: ['Mäto.'], at: 310 },
          { head: ['Metod/ref'], at: 370 },
        ],
        rows: [
          ['Bly Pb', '0,83', 'mg/kg', '20%', 'SS-EN 15763:2009'],
          ['Kvicksilver Hg', '<0,005', 'mg/kg', null, 'SS-EN 15763:2009'],
          ['Mögelsvamp', '4,5 x 10^4', 'cfu/g', null, 'NMKL 98:2005'],
          ['Salmonella', 'Ej påvisad', '/25 g', null, 'NMKL 71:1999'],
        ],
      })
      .page(),
    new Sheet(2)
      .text(40, 40, 'Boletim de ensaio', 12)
      .table({
        y: 60,
        columns: [
          { head: ['Ensaio'], at: 40 },
          { head: ['Resultado'], at: 180 },
          { head: ['Unidades'], at: 280 },
          { head: ['Valor limite'], at: 340 },
        ],
        rows: [
          ['Chumbo', '0,38', 'mg/kg', '3,0'],
          ['Aflatoxina B1', '< LQ', 'µg/kg', '5,0'],
          ['Contagem de bolores', '2,4 x 10^3', 'ufc/g', '1,0 x 10^5'],
          ['Pesquisa de Salmonella spp.', 'Não detetado em 25 g', null, 'Não detetado em 25 g'],
        ],
      })
      .page(),
  ],
  'headings-over-two-lines-in-czech': () => [
    new Sheet()
      .text(40, 50, 'VÝSLEDKY ZKOUŠEK:', 11)
      .text(42, 72, 'MINERÁLNÍ LÁTKY', 10)
      .table({
        y: 88,
        pitch: 11,
        headGap: 12,
        columns: [
          { head: ['Analyt'], at: 42 },
          { head: ['Výsledek*'], at: 240, align: 'centre' },
          { head: ['Rozšířená', 'nejistota'], at: 295, align: 'centre' },
          { head: ['Jednotky'], at: 345, align: 'centre' },
          { head: ['Zkušební', 'metoda'], at: 395, align: 'centre' },
          { head: ['Hodnocení', 'výsledků **'], at: 445, align: 'centre' },
          { head: ['Limitní', 'hodnota'], at: 495, align: 'centre' },
        ],
        rows: [
          ['rtuť', '0,011', '0,001', 'mg/kg', 'SOP 70.4', 'V', '0,10'],
          ['olovo', '0,64', '0,08', 'mg/kg', 'SOP 70.75', 'V', '3'],
          ['arsen', '1,35', '0,04', 'mg/kg', 'SOP 70.75', 'N', '0,50'],
          ['nikl', '<0,05', '-', 'mg/kg', 'SOP 70.75', 'X', '-'],
        ],
      })
      .text(42, 170, '* pokud je před hodnotou znaménko "<", pak je koncentrace nižší než tato hodnota', 7)
      .page(),
  ],
  'sections-inside-a-german-table': () => [
    new Sheet()
      .table({
        y: 90,
        pitch: 13,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Methode'], at: 190 },
          { head: ['Ergebnis'], at: 340, align: 'right' },
          { head: ['Einheit'], at: 370 },
          { head: ['BG'], at: 450, align: 'right' },
          { head: ['Grenzwert'], at: 530, align: 'right' },
        ],
        rows: [
          ['Schwermetalle', null, null, null, null, null],
          ['Blei', 'DIN EN 15763', '0,64', 'mg/kg', '0,01', '3,0'],
          ['Cadmium', 'DIN EN 15763', '0,021', 'mg/kg', '0,005', '1,0'],
          ['Mykotoxine', null, null, null, null, null],
          ['Aflatoxin B1', 'DIN EN 14123', '< 0,1', 'µg/kg', '0,1', '2,0'],
          ['Ochratoxin A', 'DIN EN 14132', 'n.n.', 'µg/kg', '0,2', '10'],
        ],
      })
      .page(),
  ],
  'spanish-headings': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Ensayo'], at: 40 },
          { head: ['Resultado'], at: 220, align: 'centre' },
          { head: ['Unidades'], at: 300, align: 'centre' },
          { head: ['Límite'], at: 380, align: 'centre' },
          { head: ['Método'], at: 450 },
        ],
        rows: [
          ['Plomo', '0,31', 'mg/kg', '3', 'ICP-MS'],
          ['Salmonella', 'Ausencia', 'en 25 g', 'Ausencia', 'ISO 6579'],
        ],
      })
      .page(),
  ],
};
