/**
 * Loaded before a program of the service (`node --require`): its Date then shows the time by as many milliseconds ahead as the
 * file CLOCK_FILE says, or behind. What counts a process's own time (timers, performance.now) goes on, as it does when the
 * clock of a machine is set.
 */
const { readFileSync } = require('node:fs');

const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
