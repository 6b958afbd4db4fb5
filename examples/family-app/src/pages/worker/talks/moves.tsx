import { Details } from 'nhsuk-react-components';
import { Opening } from '../../../parts/opening.js';
import { EndTalk } from './end.js';
import { OpenForm } from './open-form.js';
import { PassForm } from './pass-form.js';
import { PauseForm } from './pause-form.js';
import { ProposeForm } from './propose-form.js';
import { RecordForm } from './record-form.js';
import type { Around, Talk } from './shown.js';

interface Props {
  readonly talk: Talk;
  readonly name: string;
  readonly around: Around;
}

/** The menu of what may be done with a talk now, as the gateway says: a card is moved by it, and by nothing else (APP-45). */
export function Moves({ talk, name, around }: Props) {
  const { viewerCanOpen, viewerCanRecord, viewerCanPropose, viewerCanPause, viewerCanPass, viewerCanEnd } = talk;
  const canBeMoved =
    viewerCanOpen || viewerCanRecord || viewerCanPropose || viewerCanPause || viewerCanPass || viewerCanEnd;
  if (!canBeMoved) return null;
  return (
    <Details className="app-moves app-not-printed">
      <Details.Summary>
        What can be done now<span className="nhsuk-u-visually-hidden">: {name}</span>
      </Details.Summary>
      <Details.Text>
        <div className="app-tools">
          {viewerCanOpen ? (
            <Opening words="Ask them in" about={name}>
              {(close) => <OpenForm talk={talk} name={name} close={close} />}
            </Opening>
          ) : null}
          {viewerCanRecord ? (
            <Opening words="Write down what somebody said" about={name}>
              {(close) => <RecordForm talk={talk} name={name} close={close} />}
            </Opening>
          ) : null}
          {viewerCanPropose ? (
            <Opening words="Propose an option" about={name}>
              {(close) => <ProposeForm talk={talk} name={name} close={close} />}
            </Opening>
          ) : null}
          {viewerCanPause ? (
            <Opening words="Pause" about={name}>
              {(close) => <PauseForm talk={talk} name={name} days={around?.settings.pauseDays ?? null} close={close} />}
            </Opening>
          ) : null}
          {viewerCanPass && around !== null ? (
            <Opening words="Pass it to another worker" about={name}>
              {(close) => <PassForm talk={talk} name={name} workers={around.workers.nodes} close={close} />}
            </Opening>
          ) : null}
          {viewerCanEnd ? <EndTalk talk={talk} name={name} /> : null}
        </div>
      </Details.Text>
    </Details>
  );
}
