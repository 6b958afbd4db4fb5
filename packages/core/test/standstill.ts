import type { Viewer } from '../src/index.js';
import { as, council, fact, idOf, item, person, since, worker } from './scene.js';

/** What the scene has when something stands between its people, or somebody has to be kept safe: one of each, told apart. */

type Said = Readonly<Record<string, unknown>>;

/** Denise answers for Esther, and Ngozi leads on safeguarding. */
export const denise = fact('supervision', 'Denise', {
  supervisor: worker('Denise'),
  worker: worker('Esther'),
  from: '2026-01-05',
});
export const ngozi = fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), from: '2026-01-05' });

/** Ben asks to know of Mia’s sport; Esther is her worker. */
export const request = (said: Said = {}) =>
  fact('mediationRequest', 'Ben', {
    by: person.Ben,
    of: person.Mia,
    area: 'sport',
    words: 'How does she do?',
    at: '2026-06-08T09:00:00.000Z',
    replyOn: '2026-06-22',
    ...said,
  });

/** Ana asked for mediation with Ben about Mia, and Esther asked them in. */
export const talk = (said: Said = {}) =>
  fact('disagreement', 'Ana Ben', {
    parties: [person.Ana, person.Ben],
    child: person.Mia,
    area: 'sport',
    worker: worker('Esther'),
    askedBy: person.Ana,
    notedAt: since,
    openedAt: '2026-06-01T09:00:00.000Z',
    courtCheckedBy: worker('Esther'),
    ...said,
  });

export const position = (name: 'Ana' | 'Ben' | 'Mia', said: Said = {}) =>
  fact('position', name, {
    disagreement: talk().id,
    of: person[name],
    words: `What ${name} thinks`,
    by: name === 'Mia' ? as('Esther') : as(name),
    at: '2026-06-02T09:00:00.000Z',
    ...said,
  });

export const proposal = (said: Said = {}) =>
  fact('proposal', 'first', {
    disagreement: talk().id,
    words: 'Both take her skating.',
    by: worker('Esther'),
    at: '2026-06-05T09:00:00.000Z',
    ...said,
  });

/** What she proposed beside it, on the day after. */
export const another = (said: Said = {}) =>
  fact('proposal', 'second', {
    disagreement: talk().id,
    words: 'Her grandmother takes her skating.',
    by: worker('Esther'),
    at: '2026-06-06T09:00:00.000Z',
    ...said,
  });

/** Esther is worried about Mia. */
export const concern = (said: Said = {}) =>
  fact('safeguardingConcern', 'Mia', {
    about: [person.Mia],
    concern: 'What she told',
    by: worker('Esther'),
    at: '2026-06-10T09:00:00.000Z',
    threshold: 'undecided',
    ...said,
  });
export const met = (said: Said = {}) =>
  concern({
    threshold: 'met',
    decidedBy: worker('Ngozi'),
    decidedAt: '2026-06-11T09:00:00.000Z',
    reason: 'x',
    ...said,
  });
export const disclosure = (said: Said = {}) =>
  fact('safeguardingDisclosure', 'council', {
    concern: concern().id,
    to: 'Children’s services',
    organisation: council,
    what: 'What she told',
    why: 'To keep her safe',
    basis: 'protectChild',
    by: worker('Ngozi'),
    at: '2026-06-12T09:00:00.000Z',
    personTold: true,
    ...said,
  });
export const reader = (of: { readonly kind: string; readonly id: string }, said: Said = {}) =>
  fact('namedReader', 'Tom', {
    of: { kind: of.kind, id: of.id },
    worker: worker('Tom'),
    by: worker('Ngozi'),
    from: since,
    ...said,
  });

/** Callum was on duty and had to know Mia’s goals. */
export const glass = (said: Said = {}) =>
  fact('breakGlass', 'Callum', {
    worker: worker('Callum'),
    person: person.Mia,
    reason: 'An urgent call',
    parts: ['goal', 'note'],
    from: '2026-06-15T08:30:00.000Z',
    until: '2026-06-15T09:30:00.000Z',
    reviewBy: '2026-06-16',
    ...said,
  });
export const onDuty: Viewer = { ...as('Callum'), onDuty: true };

/** Mia is protected from Ben. */
export const block = (said: Said = {}) =>
  fact('safetyBlock', 'Ben', {
    protected: [person.Mia],
    blocked: person.Ben,
    scope: 'all',
    basis: 'A finding',
    from: since,
    reviewBy: '2026-12-01',
    ...said,
  });
export const statement = fact('releasedStatement', 'Ben', {
  block: idOf('safetyBlock', 'Ben'),
  to: person.Ben,
  words: 'She is well.',
  by: worker('Ngozi'),
  at: since,
});

/** Mia’s restricted note, and her diary. */
export const { concern: note, diary } = item;
