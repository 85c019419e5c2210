import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { Client } from './harness/client';
import { KINDS } from './permissions/table';
import { type Ground, layOut } from './permissions/things';
import { DescribedAnswers, headerFaultOf } from './api-requests/answers';
import { type MadeRequest, requestsTo } from './api-requests/requests';

/** `npm run fuzz:api -- --count N --seed N` sets these. */
const COUNT = Number(process.env.API_REQUESTS_COUNT ?? 400);
const SEED = Number(process.env.API_REQUESTS_SEED ?? 20261126);

const CALLERS = KINDS.filter((kind) => ['nobody', 'uploader', 'reviewer', 'administrator'].includes(kind));

/** Ends what the caller comes with, or somebody else's; tried in permissions.spec.ts. */
const ENDS_SESSIONS = /^(DELETE \/api\/v1\/sessions?|PATCH \/api\/v1\/accounts\/\{id\})$/;

let ground: Ground;
let answers: DescribedAnswers;
let requests: fc.Arbitrary<MadeRequest>;

beforeAll(async () => {
  ground = await layOut();
  const api = (await ground.people.nobody.get('/api/v1/openapi.json')).body as OpenAPIObject;
  answers = new DescribedAnswers(api);
  const known = Object.values(ground.things).filter((thing) => typeof thing === 'string');
  requests = requestsTo(api, known).filter(
    ({ method, template }) => !ENDS_SESSIONS.test(`${method} ${template}`),
  );
});

async function faultOf(request: MadeRequest, caller: Client): Promise<string | null> {
  const { method, address, headers, body } = request;
  const response = await fetch(new URL(address, caller.url), {
    method,
    headers: {
      ...caller.headers,
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body,
    redirect: 'manual',
  });
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await response.body!.cancel();
    return null;
  }
  const text = await response.text();
  return headerFaultOf(response.headers) ?? answers.faultOf(request, response.status, type, text);
}

it(
  `${COUNT} requests made from the description, right and wrong, are answered as it says`,
  async () => {
    const kinds = fc.constantFrom(...CALLERS);
    const faults = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(requests, kinds, async (request, kind) => {
        const fault = await faultOf(request, ground.people[kind]);
        // All that is wrong is told at once, the first case of each operation.
        const operation = `${request.method} ${request.template}`;
        if (fault !== null && !faults.has(operation))
          faults.set(operation, `${kind}: ${fault}: ${request.address} ${request.body ?? ''}`.slice(0, 900));
      }),
      { numRuns: COUNT, seed: SEED },
    );
    expect(Object.fromEntries(faults)).toEqual({});
  },
  60_000 + COUNT * 500,
);
