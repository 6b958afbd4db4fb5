import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { Opening } from '../../parts/opening.js';
import { OwnWords } from '../../parts/own-words.js';
import { ReaderNamed, WhoCanSee } from '../../parts/who-can-see.js';
import { WordsForm } from '../../parts/words-form.js';
import { useDraft } from '../../session/drafts.js';
import { Expressing, ExpressMyself } from './expressing.js';

export const Matters = graphql(
  `
    fragment Matters on Plan {
      id
      matters
      mattersReaders {
        ...ReaderNamed
      }
      viewerCanAdd
      ...Expressing
    }
  `,
  [Expressing, ReaderNamed],
);

const SayWhatMatters = graphql(
  `
    mutation SayWhatMatters($input: SayWhatMattersInput!) {
      sayWhatMatters(input: $input) {
        refusals {
          code
          message
          path
        }
        plan {
          ...Matters
        }
      }
    }
  `,
  [Matters],
);

/** What matters to them, in their own words, pictures and voice, before anything else. */
export function WhatMatters({ plan }: { readonly plan: FragmentOf<typeof Matters> }) {
  const read = readFragment(Matters, plan);
  const { id, matters, mattersReaders, viewerCanAdd } = read;
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">What matters to me</h2>
      <p className="app-matters">{matters ? <OwnWords>{matters}</OwnWords> : 'You have not written this yet.'}</p>
      <WhoCanSee readers={mattersReaders} />
      {viewerCanAdd ? (
        <Opening words="Change what matters to me">
          {(close) => <WriteMatters plan={id} matters={matters ?? ''} close={close} />}
        </Opening>
      ) : null}
      <ExpressMyself plan={read} />
    </section>
  );
}

interface WriteProps {
  readonly plan: string;
  readonly matters: string;
  readonly close: () => void;
}

function WriteMatters({ plan, matters, close }: WriteProps) {
  const draft = useDraft(`matters.${plan}`, matters);
  const { send, isSending, trouble } = useCommand(SayWhatMatters);
  const end = () => {
    draft.forget();
    close();
  };
  return (
    <WordsForm
      id="matters-words"
      label="What matters to you?"
      hint="People, places, things you like to do."
      draft={draft}
      send={async () => {
        if ((await send({ plan, matters: draft.text || null })) !== null) end();
      }}
      isSending={isSending}
      trouble={trouble}
      close={end}
    />
  );
}
