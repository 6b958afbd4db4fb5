import type { ReactNode } from 'react';
import { OwnWords } from '../../../parts/own-words.js';
import { Sign } from '../../../parts/sign.js';
import { clashWithoutCause, clashWords, linkKinds, linkWords, linkWordsBack } from '../../../words/links.js';
import type { Bond, Entry } from './beside.js';
import { placeOf } from './entry-card.js';

interface Props {
  readonly bond: Bond;
  /** From which of its ends it is looked at. */
  readonly at: string;
  readonly shown: ReadonlySet<string>;
}

/** A link from one of its ends: its kind, and the way to the other end, from where the same leads back (APP-38). */
export function BondLine({ bond, at, shown }: Props) {
  const { kind, from, to, isAgreed } = bond;
  const other = from.id === at ? to : from;
  const says = from.id === at ? linkWords[kind] : linkWordsBack[kind];
  return (
    <>
      <strong className={kind === 'CLASH' ? 'app-clash' : 'app-bond'}>
        {kind === 'CLASH' ? <Sign of="late" /> : null}
        {linkKinds[kind]}
      </strong>
      {': '}
      {says} <ToEntry entry={other} shown={shown} />.{kind === 'CLASH' ? ` ${causeOf(bond)}` : ''}
      {isAgreed ? '' : ' Proposed: not both have agreed to it yet.'}
    </>
  );
}

/** Why two plans clash, in words (APP-39). */
export const causeOf = ({ over }: Bond): string => (over === null ? clashWithoutCause : clashWords[over]);

/** The words of the other end, and whose it is; a way there if it stands on the page. */
export function ToEntry({ entry, shown }: { readonly entry: Entry; readonly shown: ReadonlySet<string> }) {
  const words: ReactNode = entry.sort === 'Plan' ? entry.words : <OwnWords>{`“${entry.words}”`}</OwnWords>;
  const whose = entry.sort === 'Plan' ? '' : ` (${entry.name})`;
  if (!shown.has(entry.id))
    return (
      <>
        {words}
        {whose}
      </>
    );
  return (
    <a href={`#${placeOf(entry.id)}`}>
      {words}
      {whose}
    </a>
  );
}
