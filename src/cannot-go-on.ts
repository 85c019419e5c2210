/**
 * Trouble that the process cannot work around and a person can: a wrong setting, a port in use, a data folder that
 * cannot be written. It carries a whole sentence for that person and ends the process without a stack.
 */
export class CannotGoOn extends Error {
  /**
   * @param sentence what is wrong and what to do about it
   * @param exitCode 2 for a setting or an argument, 1 for everything else
   */
  constructor(
    sentence: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(sentence);
  }
}
