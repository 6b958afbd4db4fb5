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

/** Around showing what matters in a picture, or saying it aloud. */
export const expressionWords: Readonly<Record<Voice, Readonly<Record<Place, string>>>> = {
  young: {
    about:
      'You can show it in a picture, or say it out loud. Only you and the people who support you here can see and hear it. They are your worker, whoever stands in for them, and the person in charge of them.',
    full: 'You have three here. To add another one, remove one first.',
    saved: 'It is saved.',
    addPicture: 'Add a picture',
    choose: 'Choose a picture',
    chooseHint: 'We make it smaller. We take out where it was taken, and when.',
    noPicture: 'We cannot open this as a picture. Please choose another one.',
    inPicture: 'What is in the picture?',
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
    noMicrophone:
      'We could not use a microphone. Maybe there is none, or you or your browser said no. You can say yes in the settings of your browser. Or write it, or add a picture.',
    inRecording: 'What do you say?',
    inRecordingHint: 'A few words, for people who cannot hear it.',
    keep: 'Keep it',
    again: 'Record it again',
  },
  adult: {
    about:
      'You can show it in a picture, or say it aloud. Only you and the people who support you here can see and hear it. They are your worker, whoever stands in for them, and their supervisor.',
    full: 'You have three here. To add another one, remove one first.',
    saved: 'It is saved.',
    addPicture: 'Add a picture',
    choose: 'Choose a picture',
    chooseHint: 'We make it smaller. We take out where it was taken, and when.',
    noPicture: 'We cannot open this as a picture. Please choose another one.',
    inPicture: 'What does it show?',
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
    noMicrophone:
      'We could not use a microphone. There may be none, or you or your browser did not allow it. You can allow it in the settings of your browser. Or write it, or add a picture.',
    inRecording: 'What do you say in it?',
    inRecordingHint: 'A few words, for people who cannot hear it.',
    keep: 'Keep it',
    again: 'Record it again',
  },
};

type Removing = Readonly<Record<'ask' | 'sure' | 'yes' | 'no' | 'removed', string>>;

/** Around taking a picture or a recording back. */
export const removeWords: Readonly<Record<Voice, Removing>> = {
  young: {
    ask: 'Remove',
    sure: 'Remove this for good? Nobody can bring it back.',
    yes: 'Yes, remove it',
    no: 'No, keep it',
    removed: 'It is gone. Nobody can see or hear it here any more.',
  },
  adult: {
    ask: 'Remove',
    sure: 'Remove this for good? Nobody can bring it back.',
    yes: 'Yes, remove it',
    no: 'No, keep it',
    removed: 'It is removed. Nobody can see or hear it here any more.',
  },
};
