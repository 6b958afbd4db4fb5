import type { Voice } from './voice.js';

/** Around what the worker proposes to people who see something differently. */
interface OptionWords extends Readonly<Record<'heading' | 'how' | 'yes' | 'takeBack' | 'saidYes', string>> {
  readonly written: (day: string) => string;
  readonly agreed: (day: string) => string;
}

export const optionWords: Readonly<Record<Voice, OptionWords>> = {
  adult: {
    heading: 'Options',
    how: 'Each of you sees the same options. Say yes to every one that you can agree to. Your worker sees what you say yes to. The others are told only when everybody has said yes to the same one.',
    written: (day) => `Proposed on ${day}.`,
    agreed: (day) => `Agreed on ${day}.`,
    yes: 'Yes, I agree',
    takeBack: 'Take back my yes',
    saidYes: 'You have said yes. It waits for the others.',
  },
  young: {
    heading: 'Ideas',
    how: 'You all see the same ideas. Say yes to each one that is right for you. Your worker sees what you say yes to. The others are told only when everybody has said yes to the same one.',
    written: (day) => `Written on ${day}.`,
    agreed: (day) => `Agreed on ${day}.`,
    yes: 'Yes, I agree',
    takeBack: 'Take back my yes',
    saidYes: 'You said yes. We wait for the others.',
  },
};
