import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Ending, Message } from '../streams/stream.js';
import { answered } from './answered.js';

/** Whether a reply may be a stream of events; one that is opened for a client that takes none would never be left. */
const takesEvents = (request: Request): boolean =>
  /(^|,)\s*(text\/event-stream|text\/\*|\*\/\*)\s*(;|,|$)/i.test(request.headers.get('accept') ?? '*/*');

const notTaken = () =>
  new GraphQLError('Send a subscription with "accept: text/event-stream".', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 406 } },
  });

const words: Readonly<Record<Ending, string>> = {
  UNAUTHENTICATED: 'Sign in again.',
  FORBIDDEN: 'This is not open to your role.',
  UNAVAILABLE: 'The service is stopping. Please subscribe again.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
};

/** Opens streams, and answers each of their messages in a context of its own. */
export const useStreams = ({ log }: { readonly log: (fault: unknown) => void }): Plugin => ({
  onSubscribe({ args, setSubscribeFn, setResultAndStopExecution }) {
    const { request } = args.contextValue as { readonly request: Request };
    if (!takesEvents(request)) return setResultAndStopExecution({ errors: [notTaken()] });
    setSubscribeFn(async (asked: ExecutionArgs) => {
      const source = await createSourceEventStream(asked);
      return Symbol.asyncIterator in source
        ? each(source as AsyncIterableIterator<Message>, async (message) =>
            answered(request, await answerTo(message, asked), log),
          )
        : source;
    });
  },
});

const answerTo = (message: Message, asked: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> =>
  'ended' in message
    ? { errors: [new GraphQLError(words[message.ended], { extensions: { code: message.ended } })] }
    : execute({ ...asked, rootValue: message, contextValue: message.context });

/** What comes of each message; leaving it leaves the stream, also while it waits. */
const each = <T, R>(
  source: AsyncIterableIterator<T>,
  answer: (message: T) => Promise<R>,
): AsyncIterableIterator<R> => ({
  next: async () => {
    const { value, done } = await source.next();
    return done === true ? { value: undefined, done } : { value: await answer(value), done: false };
  },
  return: async () => {
    await source.return?.();
    return { value: undefined, done: true };
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});
