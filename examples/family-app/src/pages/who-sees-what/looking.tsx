import { OwnWords } from '../../parts/own-words.js';
import { day } from '../../words/dates.js';
import { kinds } from '../../words/kinds.js';
import { levelsOfMany } from '../../words/levels.js';
import { useWords } from '../../words/voice.js';
import { GiftCard, StopSharing } from './gift.js';
import { type Gift, itemOf } from './grants.js';
import type { Sight } from './seen.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly sights: readonly Sight[];
  /** How many things there are in the plan. */
  readonly total: number;
  readonly gifts: readonly Gift[];
  readonly isWorker?: boolean;
}

const shownLevels = ['FULL', 'SUMMARY', 'BUSY', 'META'] as const;

/** Everything that one person can see, by how much of it; then what was shared with them and does not show them anything. */
export function LookingSection({ id, name, sights, total, gifts, isWorker = false }: Props) {
  const level = useWords(levelsOfMany);
  const giftOf = (sight: Sight) => gifts.find((gift) => itemOf(gift)?.id === sight.id && gift.level === sight.level);
  const shown = new Set(sights.map(giftOf));
  return (
    <section aria-labelledby={`looking-${id}`}>
      <h2 id={`looking-${id}`}>
        {name}
        {isWorker ? ' (a worker)' : ''}
      </h2>
      {shownLevels.map((one) => {
        const seen = sights.filter((sight) => sight.level === one);
        if (seen.length === 0) return null;
        if (one === 'FULL' && seen.length === total && isWorker)
          return <p key={one}>{name} can read everything in your plan.</p>;
        return (
          <div key={one}>
            <p>
              {name} {level[one]}:
            </p>
            <ul>
              {seen.map((sight) => (
                <SightLine key={sight.id} sight={sight} gift={giftOf(sight)} name={name} />
              ))}
            </ul>
          </div>
        );
      })}
      {gifts
        .filter((gift) => !shown.has(gift))
        .map((gift) => (
          <GiftCard key={gift.id} gift={gift} name={name} />
        ))}
    </section>
  );
}

const kindOf = { Goal: 'GOAL', Need: 'NEED', Action: 'ACTION', Appointment: 'APPOINTMENT', Note: 'NOTE' } as const;

interface LineProps {
  readonly sight: Sight;
  readonly gift: Gift | undefined;
  readonly name: string;
}

/** One thing that somebody sees: in the words that they see, and how to stop it where it was shared. */
function SightLine({ sight, gift, name }: LineProps) {
  const kind = useWords(kinds);
  return (
    <li>
      {kind[kindOf[sight.kind]]}: <OwnWords>{gift?.words ?? sight.words}</OwnWords>
      {gift === undefined ? null : (
        <div className="app-shared">
          Shared until {day(gift.until)}. <StopSharing grant={gift.id} name={name} what={gift.words ?? sight.words} />
        </div>
      )}
    </li>
  );
}
