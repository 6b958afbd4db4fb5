import { createContext, useContext } from 'react';

/** Who is spoken to: a young person reads words of their own, for a reading age of 9 to 11. */
export type Voice = 'young' | 'adult';

const VoiceContext = createContext<Voice>('adult');
export const VoiceProvider = VoiceContext.Provider;

/** The words of a catalogue in the voice of whoever reads. */
export function useWords<Words>(words: Readonly<Record<Voice, Words>>): Words {
  return words[useContext(VoiceContext)];
}
