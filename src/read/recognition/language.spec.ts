import { languageOf } from './language';

describe('the language of a page', () => {
  it.each([
    ['eng', 'The results of this analysis apply to the sample as received and not to the lot'],
    [
      'ces',
      'Výsledky zkoušky se vztahují ke vzorku jak byl přijat, datum přijetí vzorku, metoda podle ČSN, stanovení kovů',
    ],
    ['ces', 'Vysledky zkousky Datum prijeti vzorku Metoda Protokol'],
    ['deu', 'Die Probe und der Prüfbericht: das Ergebnis ist nicht mit dem Grenzwert von 2 verglichen'],
    ['spa', 'Los resultados del informe de ensayo, fecha de la muestra, método y límite, valor'],
    ['fra', "Les résultats de l'essai et le rapport d'analyse, par la méthode, échantillon du lot"],
  ])('%s is told from its frequent words', (language, text) => {
    expect(languageOf(text.split(' '))).toBe(language);
  });

  it('stays open when names and numbers are all there is', () => {
    expect(languageOf(['Mitragynine', '1.5', '%', 'HPLC', 'Pb', 'Cd'])).toBeNull();
  });
});
