import http from 'node:http';

/** Asks for one address and reads the whole answer. @returns milliseconds @throws Error when it is not 200 */
function get(agent: http.Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    http
      .get(url, { agent }, (answer) => {
        answer.on('data', () => undefined);
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(performance.now() - started)
            : reject(new Error(`${url} was answered with ${answer.statusCode}.`)),
        );
        answer.on('error', reject);
      })
      .on('error', reject);
  });
}

/**
 * The times that addresses take, one after the other, in milliseconds. Of several lists the first of each is asked, then
 * the second of each, and so on: what else the machine does meets them all.
 */
export async function timesByTurns(lists: string[][]): Promise<number[][]> {
  const agent = new http.Agent({ keepAlive: true });
  const times: number[][] = lists.map(() => []);
  for (let at = 0; at < Math.max(...lists.map(({ length }) => length)); at += 1)
    for (const [index, list] of lists.entries()) times[index]!.push(await get(agent, list[at]!));
  agent.destroy();
  return times;
}

/** How many of the addresses are answered in a second when so many ask at once. */
export async function throughputOf(urls: string[], atOnce: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = [...urls];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) await get(agent, url);
    }),
  );
  agent.destroy();
  return urls.length / ((performance.now() - started) / 1000);
}

/** What so large a share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
