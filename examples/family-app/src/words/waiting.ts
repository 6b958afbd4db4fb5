import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** What only somebody of the staff is asked is on no member's list. */
type MemberTask = Extract<Code<'DueTask'>, 'AGREE_PROPOSAL' | 'ANSWER_REQUEST' | 'CONFIRM_GRANT' | 'GRANT_ENDS'>;

/** What is asked of a member, in plain words. */
export const taskWords: Readonly<Record<Voice, Readonly<Record<MemberTask, string>>>> = {
  adult: {
    AGREE_PROPOSAL: 'The worker has proposed something. Please read it, and say yes to what you can agree to.',
    ANSWER_REQUEST: 'Somebody would like to know something of yours. It is up to you.',
    CONFIRM_GRANT:
      'Something of yours was shared before you decided on it yourself. It rests until you say that it may go on.',
    GRANT_ENDS: 'Something that you share ends soon. You can let it end, or share it again.',
  },
  young: {
    AGREE_PROPOSAL: 'Your worker has written something down. Have a look, and say yes to what is right for you.',
    ANSWER_REQUEST: 'Somebody would like to know something. It is up to you.',
    CONFIRM_GRANT: 'This was shared before it was up to you. Nobody sees it now. You choose if they may see it again.',
    GRANT_ENDS: 'Something you share ends soon. You can let it end, or share it again.',
  },
};

/** Around what is asked. */
export const waitingWords: Readonly<Record<Voice, Sayings<'heading' | 'nothing' | 'position' | 'talks' | 'another'>>> =
  {
    adult: {
      heading: 'Asked of you',
      nothing: 'Nothing is asked of you today.',
      position: 'You are asked how you see something. Only the worker reads what you write.',
      talks: 'Go to talks',
      another: 'Something waits for you. Your worker can tell you more.',
    },
    young: {
      heading: 'For you to answer',
      nothing: 'Nothing to answer today.',
      position: 'Your worker asks what you think. Only your worker reads what you write.',
      talks: 'Go to talks',
      another: 'Something waits for you. Ask your worker.',
    },
  };

export const isOfMember = (task: Code<'DueTask'>): task is MemberTask => task in taskWords.adult;

/** What is asked, and what can be answered with one press. */
interface AnswerWords {
  readonly link: Sayings<'asked' | 'yes' | 'no' | 'agreed' | 'ended'>;
  readonly grant: Sayings<'goesOn' | 'ends' | 'confirmed' | 'ended' | 'kind' | 'somebody' | 'you'> & {
    readonly shared: (withWhom: string, until: string) => string;
  };
  readonly packet: Sayings<'ofYou' | 'yes' | 'no' | 'approved' | 'withdrawn'> & {
    readonly ofSomebody: (name: string) => string;
    readonly until: (day: string) => string;
  };
  readonly access: Sayings<'yes' | 'no' | 'said' | 'somebody'> & { readonly asked: (name: string) => string };
  readonly handover: Sayings<'yes' | 'no' | 'accepted' | 'refused' | 'yourWorker' | 'somebody'> & {
    readonly asked: (from: string, to: string) => string;
  };
}
type Sayings<Key extends string> = Readonly<Record<Key, string>>;

export const answerWords: Readonly<Record<Voice, AnswerWords>> = {
  adult: {
    link: {
      asked: 'The worker sees that two plans bear on each other. If both people agree, both can see it:',
      yes: 'Yes, tie them together',
      no: 'No, leave them apart',
      agreed: 'You agreed. It shows once the other person has agreed too.',
      ended: 'They stay apart.',
    },
    grant: {
      shared: (withWhom, until) => `, with ${withWhom}, until ${until}.`,
      kind: 'Everything ordinary of one kind',
      somebody: 'somebody who is not shown to you',
      you: 'you',
      goesOn: 'It may go on',
      ends: 'Let it end now',
      confirmed: 'It goes on.',
      ended: 'It has ended. Nobody is told.',
    },
    packet: {
      ofYou:
        'The worker has written these words for another organisation. It gets them only if you say yes. Ask the worker which organisation it is.',
      ofSomebody: (name) =>
        `The worker has written these words about ${name} for another organisation. It gets them only with a yes. Ask the worker which organisation it is.`,
      until: (day) => `The organisation can read them until ${day}.`,
      yes: 'Yes, it may read this',
      no: 'No',
      approved: 'The organisation may read these words.',
      withdrawn: 'The organisation does not get these words.',
    },
    access: {
      asked: (name) =>
        `${name} asks for a copy of what is kept about you. What do you say? ${name} is not told what you say.`,
      somebody: 'Somebody',
      yes: 'I agree',
      no: 'I do not agree',
      said: 'The worker who looks at it knows what you say.',
    },
    handover: {
      asked: (from, to) => `${to} is to work with you in place of ${from}. Is that all right?`,
      yourWorker: 'your worker',
      somebody: 'Another worker',
      yes: 'Yes',
      no: 'No, somebody else please',
      accepted: 'You said yes.',
      refused: 'You said no. Somebody will talk with you about who else it could be.',
    },
  },
  young: {
    link: {
      asked: 'Your worker sees that two plans go together. If you both say yes, you both can see it:',
      yes: 'Yes, show it',
      no: 'No, leave it',
      agreed: 'You said yes. It shows when the other person says yes too.',
      ended: 'It stays as it was.',
    },
    grant: {
      shared: (withWhom, until) => `, with ${withWhom}, until ${until}.`,
      kind: 'All of one kind',
      somebody: 'somebody you do not see here',
      you: 'me',
      goesOn: 'They may see it',
      ends: 'Stop it now',
      confirmed: 'They may see it.',
      ended: 'It has stopped. Nobody is told.',
    },
    packet: {
      ofYou:
        'Your worker wrote these words about you. They are for a group that can help. The group gets them only if you say yes. Ask your worker which group it is.',
      ofSomebody: (name) =>
        `Your worker wrote these words about ${name}. They are for a group that can help. It gets them only with a yes. Ask your worker which group it is.`,
      until: (day) => `They can read it until ${day}.`,
      yes: 'Yes, they may read this',
      no: 'No',
      approved: 'They may read these words.',
      withdrawn: 'They do not get these words.',
    },
    access: {
      asked: (name) => `${name} asks for a copy of what is kept about you. What do you say? ${name} is not told.`,
      somebody: 'Somebody',
      yes: 'I say yes',
      no: 'I say no',
      said: 'The worker who looks at it knows what you say.',
    },
    handover: {
      asked: (from, to) => `${to} would be your new worker. Then ${from} stops. Is that OK?`,
      yourWorker: 'your worker',
      somebody: 'Somebody new',
      yes: 'Yes',
      no: 'No, I want somebody else',
      accepted: 'You said yes.',
      refused: 'You said no. Somebody will talk with you about who else it can be.',
    },
  },
};
