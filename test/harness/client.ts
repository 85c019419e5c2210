/** What came back: the body parsed when it is JSON, else as text. */
export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what came back is for the test to judge
  body: any;
}

/** Somebody who talks to the service over HTTP: nobody in particular, a person with a cookie, or a program with a key. */
export class Client {
  constructor(
    readonly url: string,
    readonly headers: Record<string, string> = {},
  ) {}

  /** The same one with further headers, or with some taken away (`undefined`). */
  with(headers: Record<string, string | undefined>): Client {
    const merged = Object.entries({ ...this.headers, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return new Client(this.url, Object.fromEntries(merged));
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body);
  }

  patch(path: string, body?: unknown): Promise<Answer> {
    return this.send('PATCH', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** Sends JSON, or a FormData or string as it is. */
  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const asIs = body === undefined || typeof body === 'string' || body instanceof FormData;
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { ...(!asIs && { 'content-type': 'application/json' }), ...this.headers },
      body: asIs ? (body as string | undefined) : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = text !== '' && /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}
