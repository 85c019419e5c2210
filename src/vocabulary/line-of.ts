import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';

type Step = string | number;
/** A place in the text: the path that leads to it, and its offset. */
interface Place {
  path: Step[];
  offset: number;
}

/**
 * The line (from 1) on which an entry of a YAML file stands, or its nearest parent that is there.
 * Reads the whole text again: for messages about faults only.
 */
export function lineOf(text: string, path: readonly Step[]): number {
  let best: Place = { path: [], offset: 0 };
  for (const place of placesIn(text)) {
    const leadsThere = place.path.every((step, i) => String(step) === String(path[i]));
    if (leadsThere && place.path.length > best.path.length) best = place;
  }
  return text.slice(0, best.offset).split('\n').length;
}

/** Every key of every mapping and every item of every list, in the order of the text. */
function placesIn(text: string): Place[] {
  const places: Place[] = [];
  const open: Collection[] = [];
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      open.at(-1)?.passedValue();
      continue;
    }
    const parent = open.at(-1);
    const offset = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
    if (event.type === EVENT_ID.SCALAR && parent?.awaitsKey()) {
      parent.key = getScalarValue(text, event);
      places.push({ path: pathOf(open), offset });
      continue;
    }
    if (parent && !parent.isMapping) places.push({ path: pathOf(open), offset });
    if (event.type === EVENT_ID.SCALAR) parent?.passedValue();
    else open.push(new Collection(event.type === EVENT_ID.MAPPING));
  }
  return places;
}

function pathOf(open: Collection[]): Step[] {
  return open.map((collection) => collection.step());
}

/** A mapping or list whose entries are being passed. */
class Collection {
  key: string | null = null;
  private index = 0;

  constructor(readonly isMapping: boolean) {}

  awaitsKey(): boolean {
    return this.isMapping && this.key === null;
  }

  step(): Step {
    return this.isMapping ? (this.key ?? '') : this.index;
  }

  passedValue(): void {
    this.key = null;
    this.index++;
  }
}
