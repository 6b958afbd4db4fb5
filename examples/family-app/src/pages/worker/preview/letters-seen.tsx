import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { areas } from '../../../words/areas.js';
import { useWords } from '../../../words/voice.js';

export const LettersInPreview = graphql(`
  fragment LettersInPreview on Family {
    mediationRequests {
      id
      area
      letter {
        code
        words
      }
    }
    disagreements {
      id
      area
      letter {
        code
        words
      }
    }
  }
`);

/** What is written to them about what people ask each other, and about talks, in the words that they read. */
export function LettersSeen({ family }: { readonly family: FragmentOf<typeof LettersInPreview> }) {
  const { mediationRequests, disagreements } = readFragment(LettersInPreview, family);
  const area = useWords(areas);
  const letters = [...mediationRequests, ...disagreements];
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" className="nhsuk-heading-m">
        Asking and talking
      </h2>
      {letters.length === 0 ? <p>Nothing.</p> : null}
      <ul>
        {letters.map(({ id, area: about, letter }) => (
          <li key={id}>
            {area[about]}: {letter.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
