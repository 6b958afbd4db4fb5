import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { OwnWords } from '../../parts/own-words.js';
import { areas } from '../../words/areas.js';
import { day } from '../../words/dates.js';
import { listed } from '../../words/lists.js';
import { disagreementStates } from '../../words/statuses.js';
import { useWords } from '../../words/voice.js';
import { DeclineButton } from './decline.js';
import { PauseButton } from './pause.js';
import { PositionForm } from './position.js';
import { Options, Proposed } from './proposal.js';

/** What members see differently, with what the reader wrote of it and what was proposed. */
export const TalkShown = graphql(
  `
    fragment TalkShown on Family {
      disagreements {
        id
        area
        state
        pausedUntil
        youDeclined
        viewerCanPause
        viewerCanState
        viewerCanDecline
        letter {
          words
        }
        worker {
          id
          name
        }
        parties {
          id
          you
          ...CalledPerson
        }
      }
      positions {
        id
        words
        at
        disagreement {
          id
        }
        of {
          id
          you
        }
      }
      proposals {
        id
        disagreement {
          id
        }
        ...Proposed
      }
    }
  `,
  [CalledPerson, Proposed],
);

type Shown = ResultOf<typeof TalkShown>;

/** What they see differently from somebody, and where the talk about it stands. */
export function TalkSection({ family }: { readonly family: FragmentOf<typeof TalkShown> }) {
  const shown = readFragment(TalkShown, family);
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">When we see things differently</h2>
      {shown.disagreements.length === 0 ? <p>You are not in a talk now.</p> : null}
      {shown.disagreements.map((talk) => (
        <TalkCard key={talk.id} talk={talk} shown={shown} />
      ))}
    </section>
  );
}

function TalkCard({ talk, shown }: { readonly talk: Shown['disagreements'][number]; readonly shown: Shown }) {
  const called = useCalled('me');
  const [area, state] = [useWords(areas), useWords(disagreementStates)];
  const { id, parties, worker, pausedUntil } = talk;
  const positions = shown.positions.filter(({ disagreement, of }) => disagreement?.id === id && of?.you);
  const proposals = shown.proposals.filter(({ disagreement }) => disagreement?.id === id);
  const others = listed(parties.filter(({ you }) => !you).map(called));
  return (
    <article className="nhsuk-card app-item" aria-labelledby={`talk-${id}`}>
      <div className="nhsuk-card__content">
        <h3 id={`talk-${id}`} className="nhsuk-heading-s">
          {area[talk.area]}: {others} and me
        </h3>
        <p className="app-item__caption">
          {state[talk.state]}
          {talk.state === 'PAUSED' && pausedUntil !== null ? ` until ${day(pausedUntil)}` : ''}
        </p>
        {talk.state === 'AGREED' ? null : <p>{talk.letter.words}</p>}
        <Options proposals={proposals} />
        {positions.map(({ id: position, words, at }) => (
          <p key={position}>
            You wrote on {day(at)}: <OwnWords>{words}</OwnWords>
          </p>
        ))}
        {talk.youDeclined ? <p>You said that you do not want to talk about this. The others are not told.</p> : null}
        <div className="app-tools">
          {talk.viewerCanState ? <PositionForm disagreement={id} worker={worker?.name ?? 'your worker'} /> : null}
          {talk.viewerCanPause ? <PauseButton disagreement={id} /> : null}
          {talk.viewerCanDecline ? <DeclineButton mediation={id} /> : null}
        </div>
      </div>
    </article>
  );
}
