import { Sheet } from '../golden/sheet';
import { lines, read } from './testing/documents';

describe('reports in other languages', () => {
  it('German', () => {
    const sheet = new Sheet().text(40, 60, 'Prüfbericht Nr. 24-00417', 16);
    const rows = [
      ['Auftraggeber:', 'Hafen Kräuter GmbH'],
      ['Probenbezeichnung:', 'Kratom Pulver grün'],
      ['Charge:', 'HK-2207'],
      ['Probennummer:', '240417-01'],
      ['Probenart:', 'Pulver'],
      ['Probeneingang:', '12.03.2024'],
      ['Prüfzeitraum:', '12.03.2024 - 20.03.2024'],
      ['Berichtsdatum:', '21.03.2024'],
    ];
    rows.forEach(([label = '', value = ''], at) =>
      sheet.text(40, 110 + 13 * at, label).text(160, 110 + 13 * at, value),
    );
    sheet.text(
      40,
      740,
      'Die Prüfergebnisse beziehen sich ausschließlich auf die Prüfgegenstände und werden nur mit der',
      6,
    );
    sheet.text(40, 747, 'Genehmigung der Nordlicht Labor GmbH auszugsweise vervielfältigt.', 6);
    const { frame } = read(sheet);
    expect(frame.language).toBe('de');
    expect(frame.certificate).toMatchObject({
      laboratory: 'Nordlicht Labor GmbH',
      reportNumber: '24-00417',
      client: 'Hafen Kräuter GmbH',
      product: 'Kratom Pulver grün',
      lot: 'HK-2207',
      sampleId: '240417-01',
      matrix: 'Pulver',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('Austrian: what came in and went out', () => {
    const sheet = new Sheet().text(40, 60, 'Analysenzertifikat', 16);
    lines(sheet, 40, 110, 13, [
      'Auftraggeber: Hafen Kräuter GmbH',
      'Eingelangt am: 12.03.2024',
      'Prüfbeginn / -ende: 13.03.2024 / 20.03.2024',
      'Ausgabe: 21.03.2024',
    ]);
    expect(read(sheet).frame.certificate).toMatchObject({
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('Spanish', () => {
    const sheet = new Sheet().text(40, 60, 'INFORME DE ENSAYO', 16).text(40, 80, 'Nº de informe: 2024/0417');
    lines(sheet, 40, 110, 13, [
      'Cliente: Hierbas del Puerto S.L.',
      'Descripción de la muestra: Polvo verde',
      'Nº de lote: HP-2207',
      'Código de muestra: M-0417',
      'Fecha de recepción: 12/03/2024',
      'Fecha de análisis: 12/03/2024 al 20/03/2024',
      'Fecha de emisión: 21/03/2024',
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('es');
    expect(frame.certificate).toMatchObject({
      reportNumber: '2024/0417',
      client: 'Hierbas del Puerto S.L.',
      product: 'Polvo verde',
      lot: 'HP-2207',
      sampleId: 'M-0417',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('French', () => {
    const sheet = new Sheet().text(40, 60, "RAPPORT D'ANALYSE N° 24-0417", 16);
    lines(sheet, 40, 110, 13, [
      'Client : Herbes du Port SARL',
      "Désignation de l'échantillon : Poudre verte",
      'N° de lot : HP-2207',
      "Numéro d'échantillon : E-0417",
      "Nature de l'échantillon : Poudre",
      'Date de réception : 12/03/2024',
      "Date d'analyse : du 12/03/2024 au 20/03/2024",
      "Date d'émission : 21 mars 2024",
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('fr');
    expect(frame.certificate).toMatchObject({
      reportNumber: '24-0417',
      client: 'Herbes du Port SARL',
      product: 'Poudre verte',
      lot: 'HP-2207',
      sampleId: 'E-0417',
      matrix: 'Poudre',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('Greek', () => {
    const sheet = new Sheet().text(40, 60, 'ΕΚΘΕΣΗ ΔΟΚΙΜΩΝ', 16);
    lines(sheet, 40, 110, 13, [
      'Αριθμός έκθεσης: 24/0417',
      'Πελάτης: Βότανα Λιμανιού Α.Ε.',
      'Περιγραφή δείγματος: Πράσινη σκόνη',
      'Αριθμός παρτίδας: ΒΛ-2207',
      'Κωδικός δείγματος: Δ-0417',
      'Ημερομηνία παραλαβής: 12/03/2024',
      'Ημερομηνία ανάλυσης: 12/03/2024 - 20/03/2024',
      'Ημερομηνία έκδοσης: 21 Μαρτίου 2024',
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('el');
    expect(frame.certificate).toMatchObject({
      reportNumber: '24/0417',
      client: 'Βότανα Λιμανιού Α.Ε.',
      product: 'Πράσινη σκόνη',
      lot: 'ΒΛ-2207',
      sampleId: 'Δ-0417',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it.each([
    [
      'it',
      'RAPPORTO DI PROVA N° 24/0417',
      [
        'Committente: Erbe del Porto S.r.l.',
        'Descrizione campione: Polvere verde',
        'Lotto: HP-2207',
        'Numero campione: C-0417',
        'Data ricevimento: 12/03/2024',
        'Data fine prove: 20/03/2024',
        'Data emissione: 21 marzo 2024',
      ],
      { client: 'Erbe del Porto S.r.l.', product: 'Polvere verde', sampleId: 'C-0417' },
    ],
    [
      'sk',
      'PROTOKOL O SKÚŠKE č. 24/0417',
      [
        'Objednávateľ: Prístavné bylinky s.r.o.',
        'Názov vzorky: Zelený prášok',
        'Šarža: HP-2207',
        'Evidenčné číslo vzorky: V-0417',
        'Dátum prijatia: 12.03.2024',
        'Dátum vykonania skúšok: 12.03.2024 - 20.03.2024',
        'Dátum vystavenia: 21.03.2024',
        'Výsledky sa týkajú len predmetu skúšok. Protokol sa nesmie bez súhlasu laboratória reprodukovať.',
      ],
      { client: 'Prístavné bylinky s.r.o.', product: 'Zelený prášok', sampleId: 'V-0417' },
    ],
    [
      'pl',
      'SPRAWOZDANIE Z BADAŃ NR 24/0417',
      [
        'Zleceniodawca: Zielarnia Portowa Sp. z o.o.',
        'Nazwa próbki: Zielony proszek',
        'Numer partii: HP-2207',
        'Kod próbki: P-0417',
        'Data przyjęcia próbki: 12.03.2024',
        'Data zakończenia badań: 20.03.2024',
        'Data sprawozdania: 21 marca 2024',
      ],
      { client: 'Zielarnia Portowa Sp. z o.o.', product: 'Zielony proszek', sampleId: 'P-0417' },
    ],
    [
      'id',
      'LAPORAN HASIL UJI No. 24/0417',
      [
        'Nama Pelanggan: CV Daun Pelabuhan',
        'Nama Contoh: Bubuk Hijau',
        'No. Batch: HP-2207',
        'Kode Contoh: C-0417',
        'Tanggal Terima: 12 Maret 2024',
        'Tanggal Uji: 20 Maret 2024',
        'Tanggal Terbit: 21 Maret 2024',
      ],
      { client: 'CV Daun Pelabuhan', product: 'Bubuk Hijau', sampleId: 'C-0417' },
    ],
    [
      'nl',
      'ANALYSERAPPORT nr. 24/0417',
      [
        'Opdrachtgever: Havenkruiden B.V.',
        'Monsteromschrijving: Groen poeder',
        'Lotnummer: HP-2207',
        'Monsternummer: M-0417',
        'Datum ontvangst: 12-03-2024',
        'Startdatum analyse: 13-03-2024',
        'Einddatum analyse: 20-03-2024',
        'Datum rapport: 21 maart 2024',
        'De resultaten hebben uitsluitend betrekking op het onderzochte monster. Dit rapport mag niet worden gereproduceerd.',
      ],
      { client: 'Havenkruiden B.V.', product: 'Groen poeder', sampleId: 'M-0417' },
    ],
    [
      'sv',
      'ANALYSRAPPORT nr 24/0417',
      [
        'Uppdragsgivare: Hamnens Örter AB',
        'Provbeskrivning: Grönt pulver',
        'Batchnummer: HP-2207',
        'Provnummer: M-0417',
        'Ankomstdatum: 2024-03-12',
        'Analyserna påbörjades: 2024-03-13',
        'Analyserna avslutades: 2024-03-20',
        'Rapportdatum: 21 mars 2024',
        'Denna rapport får endast återges i sin helhet. Resultaten gäller endast det insända provet.',
      ],
      { client: 'Hamnens Örter AB', product: 'Grönt pulver', sampleId: 'M-0417' },
    ],
    [
      'pt',
      'BOLETIM DE ENSAIO N.º 24/0417',
      [
        'Cliente: Ervanária do Cais, Lda.',
        'Designação da amostra: Pó verde',
        'Lote: HP-2207',
        'Amostra n.º: M-0417',
        'Data de receção: 12/03/2024',
        'Início da análise: 13/03/2024',
        'Fim da análise: 20/03/2024',
        'Data de emissão: 21 de março de 2024',
        'Os resultados referem-se apenas à amostra ensaiada. Este boletim só pode ser reproduzido na íntegra.',
      ],
      { client: 'Ervanária do Cais, Lda.', product: 'Pó verde', sampleId: 'M-0417' },
    ],
  ])('%s', (language, title, texts, own) => {
    const sheet = lines(new Sheet().text(40, 60, title, 16), 40, 110, 13, texts);
    const { frame } = read(sheet);
    expect(frame.language).toBe(language);
    expect(frame.certificate).toMatchObject({
      reportNumber: '24/0417',
      lot: 'HP-2207',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
      ...own,
    });
  });
});
