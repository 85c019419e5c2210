import { violatesUnique } from '../database/unique-violation';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { slugOf } from './slug';

/**
 * The slug of a new entry: the one that was asked for, or the one that its name suggests. Nothing is numbered to make it
 * fit: two entries of one name are more often a mistake than two things.
 *
 * @throws Problem `invalid-input` when the name suggests none
 */
export function newSlug({ name, slug }: { name: string; slug?: string }): string {
  const made = slug ?? slugOf(name);
  if (made === '')
    throw invalidInput([{ pointer: '#/slug', detail: 'The name makes no slug: give one beside it.' }]);
  return made;
}

/**
 * Saves, and says so plainly when the slug is taken.
 * @param constraint the unique constraint that guards the slug
 */
export async function claimSlug<Saved>(
  slug: string,
  constraint: string,
  save: () => Promise<Saved>,
): Promise<Saved> {
  try {
    return await save();
  } catch (error) {
    if (!violatesUnique(error, constraint)) throw error;
    throw new Problem({ code: 'slug-taken', detail: `There is an entry with the slug ${slug} already.` });
  }
}
