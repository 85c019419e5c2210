import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import type { Chance } from '../harness/chance';
import type { Answer, Client } from '../harness/client';
import { approveSecond, correct, decide, seen } from '../harness/review';

export const LOTS = ['KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5', 'KR-6'];

/** What somebody tried, and what they know of it. A broken connection tells nothing: it may have happened, once. */
export interface Attempt {
  kind: 'correction' | 'decision';
  /** Names it among all others: the reason that was given. */
  reason: string;
  outcome: 'acknowledged' | 'refused' | 'unknown';
}

interface Sent {
  number: string;
  /** Its address, once somebody was told that it was accepted. */
  url: string | null;
}

/** The people of a register, what they did, and what they were told of it. */
export class People {
  readonly sent: Sent[] = [];
  readonly attempts: Attempt[] = [];

  constructor(
    private readonly uploader: Client,
    private readonly anna: Client,
    private readonly boris: Client,
    private readonly chance: Chance,
  ) {}

  /** Sends a new document, or one anew of which nobody knows whether it arrived. */
  async upload(): Promise<void> {
    let sent = this.sent.find(({ url }) => url === null);
    if (!sent || this.chance.next() < 0.5) {
      sent = { number: `chaos-${this.sent.length}`, url: null };
      this.sent.push(sent);
    }
    const lot = LOTS[this.sent.indexOf(sent) % LOTS.length]!;
    const form = new FormData();
    const fields = { vendor: 'green-hill', product: 'green-leaf', lot };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const pdf = await certificatePdf(englishCertificate(sent.number, lot));
    form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'certificate.pdf');
    const uploader = this.uploader.with({ 'idempotency-key': sent.number });
    const answer = await uploader.send('POST', '/api/v1/certificates', form).catch(() => null);
    if (answer && [200, 202].includes(answer.status)) sent.url = answer.body.url as string;
    else if (answer && answer.status < 500)
      throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Does with some certificate what its state asks for. */
  async review(): Promise<void> {
    const known = this.sent.filter(({ url }) => url !== null);
    if (known.length === 0) return;
    const { url } = this.chance.of(known);
    const state = await this.stateOf(url!);
    if (state === 'in-review') await this.first(url!);
    else if (state === 'second-review') await this.second(url!);
    else if (state === 'published' && this.chance.next() < 0.1)
      await this.decision(this.boris, url!, 'withdraw');
  }

  /** The state of a certificate, or null when nobody answers. */
  async stateOf(url: string): Promise<string | null> {
    const answer = await this.anna.get(url).catch(() => null);
    return answer?.status === 200 ? (answer.body.state as string) : null;
  }

  /** Brings a certificate that was read to its end. */
  async conclude(url: string): Promise<void> {
    if ((await this.stateOf(url)) === 'in-review') await this.decision(this.anna, url, 'approve');
    if ((await this.stateOf(url)) === 'second-review') await this.second(url);
    if (['in-review', 'second-review'].includes((await this.stateOf(url))!))
      await this.decision(this.boris, url, 'reject');
  }

  private async first(url: string): Promise<void> {
    const dice = this.chance.next();
    if (dice < 0.4) await this.correction(url);
    else await this.decision(this.anna, url, dice < 0.85 ? 'approve' : 'reject');
  }

  private second(url: string): Promise<void> {
    return this.attempt('decision', (reason) => approveSecond(this.anna, this.boris, url, { reason }));
  }

  private decision(who: Client, url: string, kind: 'approve' | 'reject' | 'withdraw'): Promise<void> {
    return this.attempt('decision', (reason) => decide(who, url, kind, { reason }));
  }

  private correction(url: string): Promise<void> {
    return this.attempt('correction', async (reason) => {
      const { review } = await seen(this.anna, url);
      const { id } = this.chance.of<{ id: string }>(review.results);
      const value = `0.${1 + this.chance.below(99)}`;
      const result = { value, printed: { value } };
      return correct(this.anna, url, { kind: 'result', resultId: id, result, reason });
    });
  }

  private async attempt(kind: Attempt['kind'], act: (reason: string) => Promise<Answer>): Promise<void> {
    const attempt: Attempt = { kind, reason: `Chaos ${kind} ${this.attempts.length}.`, outcome: 'unknown' };
    this.attempts.push(attempt);
    const answer = await act(attempt.reason).catch(() => null);
    if (answer?.status === 201) attempt.outcome = 'acknowledged';
    else if (answer && answer.status < 500) attempt.outcome = 'refused';
  }
}
