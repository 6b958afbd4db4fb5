import { command, thePerson } from './command.js';
import { contact, serviceTie, waitingEpisode } from './records/support.js';
import { personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';

/** The story of being there: what a worker does with somebody, one contact after another, while they wait, and beside whom. */

const { owner: _owner, worker: _worker, recordedAt: _recordedAt, ...contactFields } = contact.fields;
const { owner: _whose, ...waitingFields } = waitingEpisode.fields;
const { owner: _of, ...tieFields } = serviceTie.fields;

export const supporting = {
  /** A call, a walk, a meeting, or one that was missed, as the worker whose it was tells it, then or later. */
  LogContact: command({ person: personId, ...contactFields }, thePerson, (deliberation, { person, ...told }) => {
    const { newId, now, actor } = deliberation;
    if (actor.worker === null) return refuse('FORBIDDEN');
    const became = [
      {
        ...{ kind: 'contact' as const, id: newId<'contact'>(), owner: person },
        ...{ worker: actor.worker, ...told, recordedAt: now },
      },
    ];
    return ok({ type: 'ContactLogged', became });
  }),

  /** Somebody waits on a statutory list while they are supported here, with how often they are to be in touch. */
  RecordWaiting: command({ person: personId, ...waitingFields }, thePerson, ({ newId }, { person, ...waiting }) =>
    ok({ type: 'WaitingRecorded', became: [{ kind: 'waitingEpisode', id: newId(), owner: person, ...waiting }] }),
  ),

  /** A service in somebody's life, and what it is to them. */
  RecordServiceTie: command({ person: personId, ...tieFields }, thePerson, ({ newId }, { person, ...tie }) =>
    ok({ type: 'ServiceTieRecorded', became: [{ kind: 'serviceTie', id: newId(), owner: person, ...tie }] }),
  ),
};
