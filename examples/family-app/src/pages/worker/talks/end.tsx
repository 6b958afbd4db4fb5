import { useCommand } from '../../../api/command.js';
import { graphql, readFragment } from '../../../api/graphql.js';
import { Sure } from '../../../parts/sure.js';
import { useTell } from './moved.js';
import { MovedTalk, movedTo } from './moved-talk.js';
import type { Talk } from './shown.js';

const EndMediation = graphql(
  `
    mutation EndMediation($input: EndMediationInput!) {
      endMediation(input: $input) {
        refusals {
          code
          message
          path
        }
        disagreement {
          ...MovedTalk
        }
      }
    }
  `,
  [MovedTalk],
);

const words = {
  ask: 'End it',
  sure: 'End this talk? Nobody can write in it any more. It stays to be read.',
  yes: 'Yes, end it',
  no: 'No, go on',
};

/** Ends a talk, after one more question. */
export function EndTalk({ talk: { id }, name }: { readonly talk: Talk; readonly name: string }) {
  const tell = useTell();
  const { send, isSending, trouble } = useCommand(EndMediation);
  const end = async () => {
    const done = await send({ disagreement: id });
    if (done !== null) tell(id, movedTo(name, readFragment(MovedTalk, done.disagreement)));
  };
  return <Sure words={words} isSending={isSending} trouble={trouble} onYes={end} />;
}
