/** A line for the person at the terminal. Standard output belongs to the command that runs afterwards. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends the process with a sentence instead of a stack: for trouble that a person can do something about. */
export function giveUp(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}
