import type { Voice } from './voice.js';

/** Around what the worker proposes to people who see something differently. */
interface OptionWords extends Readonly<Record<'heading' | 'how' | 'yes' | 'takeBack' | 'saidYes', string>> {
  readonly name: (number: number) => string;
  readonly written: (day: string) => string;
  readonly agreed: (day: string) => string;
}

export const optionWords: Readonly<Record<Voice, OptionWords>> = {
  adult: {
    heading: 'Options',
    how: 'Each of you sees the same options. Say yes to every one that you can agree to. The others are told only when all of you have said yes to the same one.',
    name: (number) => `Option ${number}`,
    written: (day) => `Proposed on ${day}.`,
    agreed: (day) => `Agreed on ${day}.`,
    yes: 'Yes, I agree',
    takeBack: 'Take back my yes',
    saidYes: 'You have said yes. It waits for the others.',
  },
  young: {
    heading: 'Ideas',
    how: 'You all see the same ideas. Say yes to each one that is right for you. The others only find out when you all say yes to the same one.',
    name: (number) => `Idea ${number}`,
    written: (day) => `Written on ${day}.`,
    agreed: (day) => `Agreed on ${day}.`,
    yes: 'Yes, I agree',
    takeBack: 'Take back my yes',
    saidYes: 'You said yes. We wait for the others.',
  },
};
