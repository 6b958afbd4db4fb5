import type { ReactNode } from 'react';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../api/graphql.js';
import { OwnWords } from './own-words.js';

export const Expressions = graphql(`
  fragment Expressions on Plan {
    id
    expressions {
      id
      contentType
      data
      title
      viewerCanRemove
    }
  }
`);

/** A picture or a recording of what matters to somebody. */
export type Expression = NonNullable<ResultOf<typeof Expressions>['expressions']>[number];

interface Props {
  readonly plan: FragmentOf<typeof Expressions>;
  /** What can be done with one. */
  readonly tools?: (expression: Expression) => ReactNode;
}

/** Pictures and recordings of what matters to somebody, each with its words; nothing where there are none. */
export function ExpressionsShown({ plan, tools }: Props) {
  const { expressions } = readFragment(Expressions, plan);
  if (expressions === null || expressions.length === 0) return null;
  return (
    <ul className="app-expressions">
      {expressions.map((expression) => (
        <li key={expression.id}>
          <Bytes {...expression} words={expression.title} />
          {tools?.(expression)}
        </li>
      ))}
    </ul>
  );
}

interface BytesProps {
  readonly contentType: string;
  readonly data: string;
  /** What it shows or says. */
  readonly words: string;
  /** What it is called until somebody says that. */
  readonly unnamed?: string;
}

/** A picture, or a recording to be played, from its bytes. Its words are its name, and stand beside it to be seen. */
export function Bytes({ contentType, data, words, unnamed = '' }: BytesProps) {
  const name = words.trim() === '' ? unnamed : words;
  const source = `data:${contentType};base64,${data}`;
  return (
    <div className="app-expression">
      {contentType.startsWith('image/') ? (
        <img src={source} alt={name} />
      ) : (
        // Its words stand beside it: nobody has to hear it.
        // biome-ignore lint/a11y/useMediaCaption: the words beside it say what is said
        <audio controls src={source} aria-label={name} />
      )}
      {/* Whoever listens has heard it as the name. */}
      <p aria-hidden>
        <OwnWords>{words}</OwnWords>
      </p>
    </div>
  );
}
