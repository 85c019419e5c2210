import { PANELS } from './analyte';
import type { Entry } from './faults';
import { wordKey } from './product-form';
import type { Commodity, Derived } from './rule-set';
import type { Vocabulary } from './vocabulary';

/** Reads `derived.yaml`. Every analyte it names must be known. */
export function readDerived(file: Entry, { analytes }: Vocabulary): Derived {
  file.allowOnly('sums', 'bounds', 'groups', 'kratomAlkaloids');
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
  const bounds = file.at('bounds').entries();
  const groups = file.at('groups').entries();
  for (const [, entry] of groups)
    if (!(PANELS as readonly string[]).includes(entry.text())) entry.fault(`"${entry.text()}" is no panel`);
  return {
    sums: new Map(sums),
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
