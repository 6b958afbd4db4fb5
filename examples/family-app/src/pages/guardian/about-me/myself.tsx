import { SummaryList } from 'nhsuk-react-components';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { day } from '../../../words/dates.js';
import { CorrectMyself } from './correct-myself.js';

export const MyselfFragment = graphql(`
  fragment Myself on Person {
    id
    knownAs
    pronouns
    language
    born
    viewerCanChange
  }
`);

interface Props {
  readonly person: FragmentOf<typeof MyselfFragment>;
  readonly onDone: (words: string) => void;
}

/** Who I am here, as I am called and written down. */
export function Myself({ person, onDone }: Props) {
  const { id, knownAs, pronouns, language, born, viewerCanChange } = readFragment(MyselfFragment, person);
  const facts = [
    ['Known as', knownAs],
    ['Pronouns', pronouns],
    ['Language', language],
    ['Born', born === null ? null : day(born)],
  ] as const;
  return (
    <section aria-labelledby="myself">
      <h2 id="myself" className="nhsuk-heading-m">
        You
      </h2>
      <SummaryList>
        {facts.map(([name, fact]) => (
          <SummaryList.Row key={name}>
            <SummaryList.Key>{name}</SummaryList.Key>
            <SummaryList.Value>{fact === null ? 'Nothing is kept' : <OwnWords>{fact}</OwnWords>}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
      {viewerCanChange ? (
        <CorrectMyself
          // What was changed elsewhere meanwhile is what one goes on from.
          key={[knownAs, pronouns, language].join('\n')}
          person={id}
          now={{ knownAs, pronouns: pronouns ?? '', language: language ?? '' }}
          onDone={onDone}
        />
      ) : null}
    </section>
  );
}
