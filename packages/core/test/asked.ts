import type { CommandName, Family } from '../src/index.js';
import { life, lived } from './lived.js';
import { at, fact, having, item, type Name, person, worker } from './scene.js';

/** The scene in which people ask to see what is held, and to be erased: Denise answers for Esther, Ngozi leads. */

const month = { at, dueBy: '2026-07-15' };

export const asked = {
  /** Leo asks for what is held about him, and Denise reviews it. */
  own: fact('accessRequest', 'own', {
    ...{ subject: person.Leo, by: person.Leo, basis: 'self', ...month, reviewer: worker('Denise'), state: 'received' },
  }),
  /** Ben asks for what is held about Mia; nobody reviews it yet. */
  ben: fact('accessRequest', 'Ben', {
    ...{ subject: person.Mia, by: person.Ben, basis: 'lacksUnderstanding', ...month, state: 'received' },
  }),
  /** Ana asks for what is held about Mia, and Denise reviews it. */
  ana: fact('accessRequest', 'Ana', {
    ...{ subject: person.Mia, by: person.Ana, basis: 'lacksUnderstanding', ...month, state: 'received' },
    ...{ reviewer: worker('Denise'), considered: [] },
  }),
  /** The same once everything has been weighed. */
  weighed: fact('accessRequest', 'weighed', {
    ...{ subject: person.Mia, by: person.Ana, basis: 'lacksUnderstanding', ...month, state: 'received' },
    ...{
      reviewer: worker('Denise'),
      considered: ['maturity', 'nature', 'courtOrders', 'confidence', 'consequences', 'detriment', 'views'],
    },
  }),
  erasure: fact('erasureRequest', 'Leo', { subject: person.Leo, by: person.Leo, at, state: 'received' }),
  granted: fact('erasureRequest', 'granted', { subject: person.Rosa, by: person.Rosa, at, state: 'granted' }),
  hold: fact('legalHold', 'Mia', { people: [person.Mia], reason: 'A claim', from: '2026-01-10T09:00:00.000Z' }),
  kept: fact('keptNote', 'Ana', {
    ...{ owner: person.Ana, sort: 'own', words: 'I wrote this', writtenAt: at, erasedAt: at },
  }),
} as const;

const everything = [
  life.supervision,
  life.lead,
  asked.own,
  asked.ben,
  asked.erasure,
  asked.granted,
  asked.hold,
  asked.kept,
];
export const asking: Family = having(...everything);

/** A family in which Ana’s request, rather than Ben’s, waits. */
export const askedBy = (request: 'ana' | 'weighed'): Family => having(...everything, asked[request]);

/** Who does what in it, and what happens. */
export const allowed: [Name, CommandName, unknown, string, object, Family?][] = [
  [
    'Ana',
    'AskForAccess',
    { person: person.Mia, basis: 'lacksUnderstanding' },
    'AccessAsked',
    { dueBy: '2026-07-15' },
    lived,
  ],
  ['Mia', 'SayOnAccess', { request: asked.ben.id, agrees: false }, 'AccessSaid', { agrees: false }, asking],
  [
    'Ngozi',
    'NameReviewer',
    { request: asked.ben.id, reviewer: worker('Denise') },
    'ReviewerNamed',
    { reviewer: worker('Denise') },
    asking,
  ],
  [
    'Denise',
    'WeighAccess',
    { request: asked.ana.id, considered: ['views', 'maturity'] },
    'AccessWeighed',
    { considered: ['maturity', 'views'] },
    askedBy('ana'),
  ],
  [
    'Denise',
    'ConsiderRecord',
    { request: asked.own.id, record: item.brother, extent: 'whole', reason: 'thirdParty' },
    'RecordConsidered',
    { item: item.brother.id, reviewer: worker('Denise'), at },
    asking,
  ],
  [
    'Denise',
    'AnswerAccess',
    { request: asked.weighed.id },
    'AccessAnswered',
    { state: 'answered', gave: true },
    askedBy('weighed'),
  ],
  ['Denise', 'RefuseAccess', { request: asked.own.id, why: 'Not now' }, 'AccessRefused', { state: 'refused' }, asking],
  ['Mia', 'EraseNote', { note: item.diary.id }, 'NoteErased', { kind: 'keptNote', words: 'I fell twice' }, lived],
  ['Ana', 'AskForErasure', { person: person.Ana }, 'ErasureAsked', { state: 'received', by: person.Ana }, lived],
  [
    'Ngozi',
    'AnswerErasure',
    { request: asked.erasure.id, granted: true, why: 'Asked for' },
    'ErasureAnswered',
    { state: 'granted', decidedBy: worker('Ngozi') },
    asking,
  ],
  ['Ngozi', 'ErasePerson', { person: person.Rosa }, 'PersonErased', { kind: 'person', knownAs: 'Erased' }, asking],
  ['Ngozi', 'PlaceHold', { people: [person.Leo], reason: 'A claim' }, 'HoldPlaced', { people: [person.Leo] }, asking],
  ['Ngozi', 'LiftHold', { hold: asked.hold.id }, 'HoldLifted', { until: at }, asking],
];
