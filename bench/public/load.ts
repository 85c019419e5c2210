import http from 'node:http';

/** Asks for one address and reads the whole answer. @throws Error when it is not 200 */
function get(agent: http.Agent, url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    http
      .get(url, { agent, headers }, (answer) => {
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

/** The times that addresses take, one after the other, in milliseconds, shortest first. */
export async function timesOf(urls: string[], headers?: Record<string, string>): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true });
  const times: number[] = [];
  for (const url of urls) times.push(await get(agent, url, headers));
  agent.destroy();
  return times.sort((a, b) => a - b);
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

export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
