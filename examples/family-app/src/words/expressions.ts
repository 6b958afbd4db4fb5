import type { Voice } from './voice.js';

type Place =
  | 'about'
  | 'full'
  | 'saved'
  | 'addPicture'
  | 'choose'
  | 'chooseHint'
  | 'noPicture'
  | 'inPicture'
  | 'inPictureHint'
  | 'savePicture'
  | 'newPicture'
  | 'newRecording'
  | 'noTitle'
  | 'notKept'
  | 'record'
  | 'recordHint'
  | 'start'
  | 'asking'
  | 'stop'
  | 'recording'
  | 'recorded'
  | 'noMicrophone'
  | 'inRecording'
  | 'inRecordingHint'
  | 'keep'
  | 'again';

/** What is said to everybody in the same words. */
const toBoth = {
  full: 'You have three here. To add another one, remove one first.',
  saved: 'It is saved.',
  addPicture: 'Add a picture',
  choose: 'Choose a picture',
  chooseHint: 'We make it smaller. We take out where it was taken, and when.',
  noPicture: 'We cannot open this as a picture. Please choose another one.',
  inPictureHint: 'A few words, for people who cannot see it.',
  savePicture: 'Save the picture',
  newPicture: 'Your new picture',
  newRecording: 'Your new recording',
  noTitle: 'Write a few words about it. There is room for 200 letters.',
  notKept: 'We cannot keep this one. Please try again with another one.',
  record: 'Record my voice',
  recordHint: 'You have 20 seconds. Nobody can hear it before you keep it.',
  start: 'Start',
  asking: 'Your browser may ask if it can use the microphone. If you say yes, it starts.',
  stop: 'Stop recording',
  recording: 'It is recording now. It stops after 20 seconds.',
  recorded: 'It has stopped. Listen to it. Then keep it, or record it again.',
  inRecordingHint: 'A few words, for people who cannot hear it.',
  keep: 'Keep it',
  again: 'Record it again',
};

/** Around showing what matters in a picture, or saying it aloud. */
export const expressionWords: Readonly<Record<Voice, Readonly<Record<Place, string>>>> = {
  young: {
    ...toBoth,
    about: 'You can show it in a picture, or say it out loud. The same people can see and hear it, and nobody else.',
    inPicture: 'What is in the picture?',
    noMicrophone:
      'We could not use a microphone. Maybe there is none, or you or your browser said no. You can say yes in the settings of your browser. Or write it, or add a picture.',
    inRecording: 'What do you say?',
  },
  adult: {
    ...toBoth,
    about: 'You can show it in a picture, or say it aloud. The same people can see and hear it, and nobody else.',
    inPicture: 'What does it show?',
    noMicrophone:
      'We could not use a microphone. There may be none, or you or your browser did not allow it. You can allow it in the settings of your browser. Or write it, or add a picture.',
    inRecording: 'What do you say in it?',
  },
};

type Removing = Readonly<Record<'ask' | 'sure' | 'yes' | 'no' | 'removed', string>>;

const removing = {
  ask: 'Remove',
  sure: 'Remove this for good? Nobody can bring it back.',
  yes: 'Yes, remove it',
  no: 'No, keep it',
};

/** Around taking a picture or a recording back. */
export const removeWords: Readonly<Record<Voice, Removing>> = {
  young: { ...removing, removed: 'It is gone. Nobody can see or hear it here any more.' },
  adult: { ...removing, removed: 'It is removed. Nobody can see or hear it here any more.' },
};
