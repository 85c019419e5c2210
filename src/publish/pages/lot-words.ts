import type { PublishedVerdict, PublishedVerdictWord } from '../published-judgement';
import type { PublicLot, PublicLotProduct } from '../published-views';
import { headline, possessive, shortAuthority, shortCitation } from './headline';
import { count, day, list } from './words';

/** What a lot is in a few words: for the previews of links to it, which show no table. */
export interface LotWords {
  title: string;
  /** Product and vendor. */
  subtitle: string;
  /** Whether any certificate counts today. */
  counts: boolean;
  /** The first says most. */
  sentences: string[];
  /** How many verdicts there are of each word; of a code that stands for several products, none. */
  tally: Partial<Record<PublishedVerdictWord, number>>;
}

/** The same facts that the lot's page says first. */
export function lotInWords(lot: PublicLot): LotWords {
  const { vendor, code, products } = lot;
  const certificates = products.flatMap((product) => product.certificates);
  const counts = certificates.some(({ standing }) => standing === 'current');
  const [only] = products;
  const alone = products.length === 1 && only ? only : null;
  return {
    title: `Lot ${code}`,
    subtitle: alone ? `${alone.name} · ${vendor.name}` : vendor.name,
    counts,
    sentences: alone ? sentencesOf(alone) : [severalProducts(lot)],
    tally: alone && counts ? tallyOf(alone) : {},
  };
}

const severalProducts = ({ vendor, products }: PublicLot): string =>
  `${vendor.name} uses this code for ${count(products.length, 'product')}: ${list(products.map(({ name }) => name))}.`;

function sentencesOf({ certificates, judgement }: PublicLotProduct): string[] {
  const current = certificates.filter(({ standing }) => standing === 'current');
  if (current.length === 0) {
    const ended = [...new Set(certificates.map(({ standing }) => standing))].sort();
    return [`No certificate counts for this lot today: ${list(ended)}.`];
  }
  const results = current.reduce((sum, { record }) => sum + record.results.length, 0);
  const days = current.flatMap(({ record: { certificate } }) => certificate.tested ?? []).sort();
  const tested = days.length > 0 ? ` Tested ${day(days.at(-1)!)}.` : '';
  const from = `${count(results, 'result')} from ${count(current.length, 'certificate')}.${tested}`;
  return [...(judgement ? verdictSentences(judgement.verdicts) : []), from];
}

function verdictSentences(verdicts: PublishedVerdict[]): string[] {
  if (verdicts.length === 0) return ['No limit in the register speaks of what was tested.'];
  const { exceeded, furtherExceeded, nearest } = headline({ verdicts });
  const [first] = exceeded;
  const further = exceeded.length - 1 + furtherExceeded;
  if (first) {
    const more = further > 0 ? ` So ${further === 1 ? 'is' : 'are'} ${count(further, 'further limit')}.` : '';
    return [`${sentenceOf(first)} It is exceeded.${more}`];
  }
  return nearest ? [`${sentenceOf(nearest)} No result comes nearer to a limit.`] : [];
}

/** "Lead 0.64 mg/kg. Utah’s limit is less than 1.2 mg/kg (Utah Admin. Code R70-580-5)." */
function sentenceOf({ analyteName, compared, limit, authority, citation }: PublishedVerdict): string {
  const whose = possessive(shortAuthority(authority));
  return `${analyteName} ${compared?.text}. ${whose} limit is ${limit.text} (${shortCitation(citation)}).`;
}

function tallyOf({ judgement }: PublicLotProduct): LotWords['tally'] {
  const tally: LotWords['tally'] = {};
  for (const { word } of judgement?.verdicts ?? []) tally[word] = (tally[word] ?? 0) + 1;
  return tally;
}
