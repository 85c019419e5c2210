import type { ReactNode } from 'react';
import type { PublishedResult } from '../published-record';
import { INEQUALITIES } from './number-shape';
import { unitText } from '../../vocabulary/unit-text';

/** How a result's value is shown: a number aligned on the decimal mark, or words; never a number for what is none. */

/** Digits in threes from the right, set apart by the style sheet alone: what is copied stays a plain number. */
function Whole({ digits }: { digits: string }): ReactNode {
  if (digits.length < 5) return digits;
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
  return groups.map((group, index) => (
    <span key={index} className="group">
      {group}
    </span>
  ));
}

/** A decimal number in two parts that a table aligns on the mark between them. */
export function AlignedNumber({ qualifier, value }: { qualifier: string; value: string }): ReactNode {
  const [whole = '', decimals] = value.split('.');
  const sign = INEQUALITIES[qualifier];
  return (
    <data className="number" value={value}>
      <span className="whole">
        {sign ? `${sign} ` : ''}
        <Whole digits={whole} />
      </span>
      <span className="fraction">{decimals === undefined ? '' : `.${decimals}`}</span>
    </data>
  );
}

const bound = (name: string, value: string | null, printed: string | null, unit: string): string | null => {
  if (value !== null) return `${name} ${value}${unit && ` ${unit}`}`;
  return printed === null ? null : `${name} ${printed}, as printed`;
};

/** What stands beside a result that is no number: the bound below which the method says nothing, if it is printed. */
function boundOf(result: PublishedResult, unit: string): string {
  const lod = bound('LOD', result.lod, result.printedLod, unit);
  const loq = bound('LOQ', result.loq, result.printedLoq, unit);
  if (result.qualifier === '<loq') return loq ?? 'LOQ not printed';
  if (result.qualifier === '<lod') return lod ?? 'LOD not printed';
  return lod ?? loq ?? 'detection limit not printed';
}

const WORDS: Record<string, string> = {
  nd: 'not detected',
  '<loq': 'below the limit of quantification',
  '<lod': 'below the limit of detection',
  absent: 'absent',
  present: 'present',
  pass: 'pass, without a number',
  fail: 'fail, without a number',
  tntc: 'too numerous to count',
  trace: 'trace',
  nt: 'not tested',
};

const BOUNDED = new Set(['nd', '<loq', '<lod']);

const BASIS_WORDS = { 'as-received': 'as received', 'dry-weight': 'dry weight' };

/** A result's value with its unit. */
export function ResultValue({ result }: { result: PublishedResult }): ReactNode {
  const unit = unitText(result.unit, result.printedUnit);
  if (result.value === null) {
    const aside = BOUNDED.has(result.qualifier) ? boundOf(result, unit) : unit;
    return (
      <>
        <span className="word">{WORDS[result.qualifier] ?? result.qualifier}</span>
        {aside && <span className="unit"> {aside}</span>}
      </>
    );
  }
  const uncertainty = result.uncertainty && `± ${result.uncertainty}`;
  const basis = result.basis && `, ${BASIS_WORDS[result.basis]}`;
  return (
    <>
      <AlignedNumber qualifier={result.qualifier} value={result.value} />{' '}
      <span className="unit">
        {[uncertainty, unit].filter(Boolean).join(' ')}
        {basis}
      </span>
    </>
  );
}
