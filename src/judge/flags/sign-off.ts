import { wordKey } from '../../vocabulary/product-form';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FlagCheck } from './flag';
import { eachText, foldedText, phraseIn, rawText } from './said';

/** Words that carry no evidence of a content. */
const NO_EVIDENCE: readonly string[] = ['pass', 'fail', 'nt'];

const MAIL = /[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})/gi;
const WEB = /(?:https?:\/\/|www\.)((?:[a-z0-9-]+\.)+[a-z]{2,})/gi;

/** Who signs a report, and how it speaks. */
export const SIGN_OFF_CHECKS: readonly FlagCheck[] = [
  {
    id: 'nobody-signed-off',
    group: 'sign-off',
    severity: 'medium',
    asks: 'Who authorised this report (ISO/IEC 17025, 7.8.2.1 o)?',
    falsePositives: 'A name that is only in a picture of a signature, or in words that are not listed.',
    look: eachText((document, _, { vocabulary, book }) => {
      const signed = (document.properties.integrity?.signatures.length ?? 0) > 0;
      const named =
        phraseIn(document, 'signOff', book.reportPhrases) !== null ||
        hasSignatory(document.pages, vocabulary);
      return signed || named ? null : 'no word of who authorised it, and no digital signature';
    }),
  },
  {
    id: 'items-tested-not-said',
    group: 'sign-off',
    severity: 'low',
    asks: 'Does the report say that its results are of the tested items only (ISO/IEC 17025, 7.8.2.1 l)?',
    falsePositives: 'The sentence in words that are not listed: common.',
    look: eachText((document, _, { book }) =>
      phraseIn(document, 'itemsTestedOnly', book.reportPhrases) === null
        ? 'no sentence that the results relate to the tested items only'
        : null,
    ),
  },
  {
    id: 'advertising-in-place-of-results',
    group: 'sign-off',
    severity: 'high',
    asks: 'Where are the results that these words claim?',
    falsePositives: 'A label or a page of a shop that was filed by mistake.',
    look: eachText((document, { findings }, { book }) => {
      if (findings.some(({ qualifier }) => !NO_EVIDENCE.includes(qualifier))) return null;
      const phrase = phraseIn(document, 'advertising', book.reportPhrases);
      return phrase === null ? null : `says "${phrase}" and has no result`;
    }),
  },
  {
    id: 'mail-of-another-domain',
    group: 'sign-off',
    severity: 'medium',
    asks: 'Does this address lead to the laboratory? Ask through contact data found elsewhere.',
    falsePositives:
      'The client’s own address, where the laboratory prints none; a laboratory with several domains.',
    look: eachText(({ pages }, _, { book }) => {
      const text = rawText(pages);
      const mail = domainsIn(text, MAIL);
      if (mail.length === 0) return null;
      const listed = mail.join(', ');
      if (mail.every((domain) => book.reportPhrases.freeMail.has(domain)))
        return `only mail addresses that anybody may have: ${listed}`;
      const web = domainsIn(text, WEB);
      const shared =
        web.length === 0 || mail.some((domain) => web.some((other) => isSameSite(domain, other)));
      return shared ? null : `mail of ${listed}, pages of ${web.join(', ')}`;
    }),
  },
  {
    id: 'method-misspelt',
    group: 'sign-off',
    severity: 'low',
    asks: 'Would a laboratory misspell its own method?',
    falsePositives: 'Genuine reports do; character recognition: a weak sign.',
    look: eachText((document, _, { book }) => {
      const word = phraseIn(document, 'misspelt', book.reportPhrases);
      return word === null ? null : `"${word}"`;
    }),
  },
];

function hasSignatory(pages: Parameters<typeof foldedText>[0], { labels }: Vocabulary): boolean {
  const text = ` ${foldedText(pages)} `;
  return labels.languages.some(({ signatoryWords }) =>
    signatoryWords.some((word) => text.includes(` ${wordKey(word)} `)),
  );
}

function domainsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()))];
}

/** `mail.example.org` and `www.example.org` are of one site. */
function isSameSite(one: string, other: string): boolean {
  const site = (domain: string) =>
    domain
      .replace(/^www\./, '')
      .split('.')
      .slice(-2)
      .join('.');
  return site(one) === site(other);
}
