import { CannotGoOn } from './cannot-go-on';
import { VocabularyError } from './vocabulary/load';

/**
 * What opens with the vocabulary; where that does not hold what it must, a person is told which lines.
 * @throws CannotGoOn naming every fault with its file and line
 */
export async function tellingFaults<Opened>(opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    throw new CannotGoOn(
      `The vocabulary cannot be used. Mend these lines, then start again:\n${error.message}`,
      2,
    );
  }
}
