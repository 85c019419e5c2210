/** What is wrong in a vocabulary file, and where: `path` leads from the top of the file to the entry. */
export interface Fault {
  file: string;
  path: readonly (string | number)[];
  message: string;
}

/** Any part of a vocabulary file as its parser gives it: every scalar is text, so that 1.10 stays 1.10. */
export type Yaml = string | Yaml[] | { [key: string]: Yaml } | null;

/** A place in a vocabulary file that is being read. Wrong content is recorded as a fault and read as empty, so that one run shows every fault. */
export class Entry {
  constructor(
    readonly content: Yaml | undefined,
    readonly file: string,
    readonly path: readonly (string | number)[],
    private readonly faults: Fault[],
  ) {}

  fault(message: string): void {
    this.faults.push({ file: this.file, path: this.path, message });
  }

  at(key: string | number): Entry {
    const content = this.content;
    const inner =
      content === null || content === undefined || typeof content === 'string'
        ? undefined
        : (content as Record<string | number, Yaml>)[key];
    return new Entry(inner, this.file, [...this.path, key], this.faults);
  }

  /** The entries of a mapping, in the file's order; a fault where there is something else. */
  entries(): [string, Entry][] {
    const content = this.content;
    if (content === null || typeof content !== 'object' || Array.isArray(content)) {
      this.fault('expected a mapping (key: value)');
      return [];
    }
    return Object.keys(content).map((key) => [key, this.at(key)]);
  }

  /** The entries of a list; none where nothing stands, a fault where there is something else. */
  items(): Entry[] {
    if (this.content === undefined) return [];
    if (!Array.isArray(this.content)) {
      this.fault('expected a list');
      return [];
    }
    return this.content.map((_, index) => this.at(index));
  }

  /** The text that must stand here. */
  text(): string {
    if (typeof this.content === 'string' && this.content !== '') return this.content;
    this.fault('expected a text');
    return '';
  }

  optionalText(): string | null {
    return this.content === undefined ? null : this.text();
  }

  texts(): string[] {
    return this.items().map((item) => item.text());
  }

  /** The texts of a list, or null where no list stands. */
  optionalTexts(): string[] | null {
    return this.content === undefined ? null : this.texts();
  }

  /** A decimal number as text, e.g. `0.001`. */
  decimal(): string {
    const text = this.text();
    if (text !== '' && !/^-?\d+(\.\d+)?$/.test(text)) this.fault(`"${text}" is no decimal number`);
    return text;
  }

  /** Faults for keys that nobody reads: a misspelt key must not be passed over in silence. */
  allowOnly(...keys: string[]): void {
    if (this.content === null || typeof this.content !== 'object' || Array.isArray(this.content)) return;
    for (const key of Object.keys(this.content))
      if (!keys.includes(key)) this.at(key).fault(`nobody reads "${key}"; known here: ${keys.join(', ')}`);
  }
}
