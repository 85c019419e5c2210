import { PANELS } from './analyte';
import type { Entry } from './faults';
import { wordKey } from './product-form';
import type { Commodity, Derived, PlausibleRange, PlausibleResults } from './rule-set';
import type { Vocabulary } from './vocabulary';

/** Reads `derived.yaml`. Every analyte it names must be known. */
export function readDerived(file: Entry, { analytes }: Vocabulary): Derived {
  file.allowOnly('sums', 'bounds', 'groups', 'kratomAlkaloids', 'formulas');
  const checked = (id: string, entry: Entry) => {
    if (!analytes.has(id)) entry.fault(`no analyte has the id "${id}"`);
    return id;
  };
  const sums = file
    .at('sums')
    .entries()
    .map(([id, entry]): [string, string[]] => {
      entry.allowOnly('members', 'source');
      entry.at('source').text();
      const members = entry
        .at('members')
        .items()
        .map((item) => checked(item.text(), item));
      return [checked(id, entry), members];
    });
  const formulas = file
    .at('formulas')
    .entries()
    .map(([id, entry]): [string, { analyteId: string; factor: string }[]] => {
      entry.allowOnly('members', 'source');
      const members = entry.at('members').entries();
      return [
        checked(id, entry),
        members.map(([member, factor]) => ({ analyteId: checked(member, factor), factor: factor.decimal() })),
      ];
    });
  const bounds = file.at('bounds').entries();
  const groups = file.at('groups').entries();
  for (const [, entry] of groups)
    if (!(PANELS as readonly string[]).includes(entry.text())) entry.fault(`"${entry.text()}" is no panel`);
  return {
    sums: new Map(sums),
    formulas: new Map(formulas),
    bounds: new Map(bounds.map(([id, entry]) => [checked(id, entry), checked(entry.text(), entry)])),
    groups: new Map(groups.map(([id, entry]) => [checked(id, entry), entry.text()])),
    kratomAlkaloids: file
      .at('kratomAlkaloids')
      .items()
      .map((item) => checked(item.text(), item)),
  };
}

/** Reads `commodities.yaml`, in the file's order. */
export function readCommodities(file: Entry, { analytes }: Vocabulary): Commodity[] {
  return file.entries().map(([id, entry]) => {
    entry.allowOnly('words', 'analytes');
    for (const item of entry.at('analytes').items())
      if (!analytes.has(item.text())) item.fault(`no analyte has the id "${item.text()}"`);
    return { id, words: entry.at('words').texts().map(wordKey), analytes: entry.at('analytes').texts() };
  });
}

/** Reads `plausible.yaml`. */
export function readPlausible(
  file: Entry,
  vocabulary: Vocabulary,
  commodities: readonly string[],
): PlausibleResults[] {
  const forms = vocabulary.productForms.map((form) => form.id);
  return file.items().map((entry) => {
    entry.allowOnly('commodity', 'forms', 'ranges', 'notAllBelow');
    const commodity = entry.at('commodity').text();
    if (!commodities.includes(commodity)) entry.at('commodity').fault(`"${commodity}" is no commodity`);
    for (const form of entry.at('forms').items())
      if (!forms.includes(form.text())) form.fault(`"${form.text()}" is no product form`);
    return {
      commodity,
      forms: entry.at('forms').texts(),
      ranges: entry
        .at('ranges')
        .items()
        .map((range) => readRange(range, vocabulary)),
      notAllBelow: readNotAllBelow(entry.at('notAllBelow'), vocabulary),
    };
  });
}

function readRange(entry: Entry, vocabulary: Vocabulary): PlausibleRange {
  entry.allowOnly('analyte', 'from', 'to', 'unit', 'source');
  const end = (key: string) => (entry.at(key).content === undefined ? null : entry.at(key).decimal());
  return {
    analyteId: knownAnalyte(entry.at('analyte'), vocabulary),
    from: end('from'),
    to: end('to'),
    unit: knownUnit(entry.at('unit'), vocabulary),
    source: entry.at('source').text(),
  };
}

function readNotAllBelow(entry: Entry, vocabulary: Vocabulary): PlausibleResults['notAllBelow'] {
  if (entry.content === undefined) return null;
  entry.allowOnly('analytes', 'loq', 'unit', 'source');
  entry.at('source').text();
  return {
    analyteIds: entry
      .at('analytes')
      .items()
      .map((item) => knownAnalyte(item, vocabulary)),
    loq: entry.at('loq').decimal(),
    unit: knownUnit(entry.at('unit'), vocabulary),
  };
}

function knownAnalyte(entry: Entry, { analytes }: Vocabulary): string {
  if (!analytes.has(entry.text())) entry.fault(`no analyte has the id "${entry.text()}"`);
  return entry.text();
}

function knownUnit(entry: Entry, { units }: Vocabulary): string {
  if (!units.has(entry.text())) entry.fault(`units.yaml knows no UCUM code "${entry.text()}"`);
  return entry.text();
}
