import { useEffect, useRef, useState } from 'react';
import { base64Of } from './drawn-again.js';

/** How long somebody may speak, in seconds. */
const longest = 20;
/** Bits of each second, and the bytes after which a recording stops however short it is: what the gateway takes (V12). */
const bitsPerSecond = 12_000;
const most = 34_000;

/** What is recorded: the one kind that the gateway takes. */
const mimeType = 'audio/webm';

/** A voice, as it is kept. */
export interface Recorded {
  readonly contentType: string;
  readonly data: string;
}

type State = 'silent' | 'asking' | 'recording' | 'recorded' | 'refused';

/** Records the microphone for a short while. What is recorded stays on the page; nobody is sent it from here. */
export function useRecorder() {
  const [state, setState] = useState<State>('silent');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const running = useRef<MediaRecorder | null>(null);
  const stop = () => {
    if (running.current?.state === 'recording') running.current.stop();
  };
  const isHere = useRef(true);
  // Whoever leaves is not listened to any longer.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      release(running.current);
    };
  }, []);

  const start = async () => {
    setRecorded(null);
    setState('asking');
    const recorder = await listening();
    // Nor whoever left while their browser asked them.
    if (!isHere.current) return release(recorder);
    if (recorder === null) return setState('refused');
    running.current = recorder;
    setState('recording');
    const bytes = await heard(recorder);
    release(recorder);
    const [contentType = ''] = recorder.mimeType.split(';');
    setRecorded({ contentType, data: await base64Of(bytes) });
    setState('recorded');
  };
  return { state, recorded, start, stop } as const;
}

/** A recorder of the microphone; null where there is none, or somebody says no to it. */
async function listening(): Promise<MediaRecorder | null> {
  if (!globalThis.MediaRecorder?.isTypeSupported(mimeType)) return null;
  const sound = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
  if (!sound) return null;
  return new MediaRecorder(sound, { mimeType, audioBitsPerSecond: bitsPerSecond });
}

/** What a recorder hears until it is stopped, by whoever speaks, by the time, or since no more can be kept. */
function heard(recorder: MediaRecorder): Promise<Blob> {
  const parts: Blob[] = [];
  return new Promise((done) => {
    const end = () => recorder.state === 'recording' && recorder.stop();
    const timer = setTimeout(end, longest * 1_000);
    recorder.ondataavailable = ({ data }) => {
      parts.push(data);
      if (new Blob(parts).size > most) end();
    };
    recorder.onstop = () => {
      clearTimeout(timer);
      done(new Blob(parts));
    };
    recorder.start(500);
  });
}

function release(recorder: MediaRecorder | null): void {
  for (const track of recorder?.stream.getTracks() ?? []) track.stop();
}
