import { PANELS, type Analyte, type Panel } from './analyte';
import type { Entry } from './faults';
import { foldName } from './fold';
import type { AmbiguousReading, Unit } from './vocabulary';

type Units = ReadonlyMap<string, Unit>;

/** Reads `analytes/<panel>.yaml` (one entry a panel) into the analytes by id. */
export function readAnalytes(
  panels: [Panel, Entry][],
  units: Units,
  casSources: Entry,
): Map<string, Analyte> {
  const sources = new Set(casSources.entries().map(([id]) => id));
  const analytes = new Map<string, Analyte>();
  for (const [panel, file] of panels)
    for (const [id, entry] of file.entries()) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        entry.fault(`"${id}" is no id: lower case, digits and dashes`);
      if (analytes.has(id)) entry.fault(`"${id}" is the id of another analyte`);
      analytes.set(id, readAnalyte(id, panel, entry, units, sources));
    }
  return analytes;
}

function readAnalyte(id: string, panel: Panel, entry: Entry, units: Units, sources: Set<string>): Analyte {
  entry.allowOnly('name', 'cas', 'casFrom', 'casAlsoSeen', 'casUnsure', 'unit', 'names');
  const cas = entry.at('cas').optionalText();
  if (cas !== null && !isCasNumber(cas))
    entry.at('cas').fault(`${cas} is no CAS number: its check digit is wrong`);
  const casFrom = entry.at('casFrom').texts();
  for (const source of casFrom)
    if (!sources.has(source)) entry.at('casFrom').fault(`sources.yaml knows no "${source}"`);
  if (cas !== null && casFrom.length === 0) entry.fault('a CAS number needs casFrom: where it was seen');
  const unit = entry.at('unit').text();
  if (!units.has(unit)) entry.at('unit').fault(`units.yaml knows no UCUM code "${unit}"`);
  const names = entry.at('names');
  const synonyms = names.content === undefined ? [] : names.entries().flatMap(([, list]) => list.texts());
  return { id, name: entry.at('name').text(), panel, cas, unit, synonyms };
}

/** A CAS Registry Number with the right check digit: the digits from the right, weighted 1, 2, 3 …, modulo 10 (cas.org). */
export function isCasNumber(text: string): boolean {
  const match = /^(\d{2,7})-(\d{2})-(\d)$/.exec(text);
  if (!match) return false;
  const digits = [...`${match[1]}${match[2]}`].reverse();
  const sum = digits.reduce((total, digit, i) => total + Number(digit) * (i + 1), 0);
  return sum % 10 === Number(match[3]);
}

/** Every name of every analyte by its key. A key that two analytes claim, or one claims twice, is a fault. */
export function indexNames(
  panels: [Panel, Entry][],
  analytes: ReadonlyMap<string, Analyte>,
): Map<string, Analyte> {
  const index = new Map<string, Analyte>();
  for (const [, file] of panels)
    for (const [id, entry] of file.entries()) {
      const analyte = analytes.get(id);
      if (analyte) for (const name of namesIn(entry)) claim(index, analyte, name);
    }
  return index;
}

function namesIn(entry: Entry): Entry[] {
  const names = entry.at('names');
  const lists = names.content === undefined ? [] : names.entries().map(([, list]) => list);
  return [entry.at('name'), ...lists.flatMap((list) => list.items())];
}

function claim(index: Map<string, Analyte>, analyte: Analyte, name: Entry): void {
  const key = foldName(name.text());
  const holder = index.get(key);
  if (key === '') name.fault(`"${name.text()}" has no letter or digit`);
  else if (holder === analyte) name.fault(`"${name.text()}" stands twice in ${analyte.id}`);
  else if (holder) name.fault(`"${name.text()}" is claimed by ${holder.id} and by ${analyte.id}`);
  else index.set(key, analyte);
}

/** Reads `ambiguous-names.yaml`: key → what the name can mean. */
export function readAmbiguousNames(
  file: Entry,
  analytes: ReadonlyMap<string, Analyte>,
  units: Units,
): Map<string, AmbiguousReading[]> {
  const dimensions = new Set([...units.values()].map((unit) => unit.dimension));
  const index = new Map<string, AmbiguousReading[]>();
  for (const entry of file.items()) {
    entry.allowOnly('printed', 'not', 'readings');
    const key = foldName(entry.at('printed').text());
    if (index.has(key)) entry.fault(`"${entry.at('printed').text()}" stands here twice`);
    index.set(
      key,
      entry
        .at('readings')
        .items()
        .map((reading) => readAmbiguousReading(reading, analytes, dimensions)),
    );
  }
  return index;
}

function readAmbiguousReading(
  entry: Entry,
  analytes: ReadonlyMap<string, Analyte>,
  known: Set<string>,
): AmbiguousReading {
  entry.allowOnly('analyte', 'panels', 'dimensions', 'case');
  const analyteId = entry.at('analyte').text();
  if (!analytes.has(analyteId)) entry.fault(`no analyte has the id "${analyteId}"`);
  const panels = entry.at('panels').optionalTexts();
  for (const panel of panels ?? [])
    if (!PANELS.includes(panel as Panel)) entry.at('panels').fault(`"${panel}" is no panel`);
  const dimensions = entry.at('dimensions').optionalTexts();
  for (const dimension of dimensions ?? [])
    if (!known.has(dimension)) entry.at('dimensions').fault(`units.yaml knows no dimension "${dimension}"`);
  return { analyteId, panels: panels as Panel[] | null, dimensions, case: entry.at('case').optionalText() };
}
