import type { Vocabulary } from './vocabulary';

/** Prints repeat ("ND", "mg/kg", a LOQ); so many different ones are remembered before starting afresh. */
const MOST = 20_000;

/**
 * A pure function of a vocabulary and a text that remembers what it made of each text. What it makes must not be changed
 * by anyone, because the next caller gets the same object.
 */
export function remembered<Made>(
  make: (vocabulary: Vocabulary, key: string) => Made,
): (vocabulary: Vocabulary, key: string) => Made {
  const memories = new WeakMap<Vocabulary, Map<string, Made>>();
  return (vocabulary, key) => {
    const filled = memories.get(vocabulary);
    const memory = filled && filled.size < MOST ? filled : new Map<string, Made>();
    if (memory !== filled) memories.set(vocabulary, memory);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make(vocabulary, key);
    memory.set(key, made);
    return made;
  };
}
