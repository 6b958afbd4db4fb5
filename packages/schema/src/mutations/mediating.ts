import { verb } from '../command.js';
import { Area, RequestDecision } from '../words.js';
import { type Field, id, ids, text } from './inputs.js';

const until = (t: Field, description: string) => t.field({ type: 'Moment', description });
const about = (t: Field) => ({
  child: t.id({ description: 'The child whom it concerns.' }),
  item: t.id({ description: 'What it is about.' }),
  area: t.field({ type: Area, required: true, description: 'What it concerns.' }),
});

verb('AskToKnow', {
  says: 'Asks somebody’s worker to know something of theirs; a reply comes on the day shown, and is always the same.',
  returns: { request: 'mediationRequest' },
  input: (t) => ({
    person: id(t, 'Of whose.'),
    area: t.field({ type: Area, required: true, description: 'What it concerns.' }),
    words: text(t, 'What the viewer would like to know.'),
  }),
});

verb('ExploreRequest', {
  says: 'The worker has spoken of a request with the person whom it is about: from now on they see it.',
  returns: { request: 'mediationRequest' },
  at: 'request',
  input: (t) => ({ request: id(t, 'The request.') }),
});

verb('AnswerRequest', {
  says: 'Whoever is asked decides; what they open appears to the other by its grant, and the reply is the same.',
  returns: { request: 'mediationRequest', grant: 'grant' },
  at: 'request',
  input: (t) => ({
    request: id(t, 'The request.'),
    decision: t.field({ type: RequestDecision, required: true, description: 'What they decide.' }),
    item: t.id({ description: 'What is opened, with `FULL` or `SUMMARY`.' }),
    words: t.string({ description: 'The words that are approved, with `SUMMARY`.' }),
    until: until(t, 'Until when it is open.'),
  }),
});

verb('DeclineToTalk', {
  says: '“I don’t want to talk about this”: told to the worker alone.',
  returns: { mediation: 'first' },
  at: 'mediation',
  input: (t) => ({ mediation: id(t, 'The request or the disagreement.') }),
});

verb('AskMediation', {
  says: 'A member asks their worker to stand between them and others.',
  returns: { disagreement: 'disagreement', position: 'position' },
  input: (t) => ({
    person: id(t, 'Who asks: the viewer.'),
    with: ids(t, 'With whom they disagree.'),
    ...about(t),
    words: text(t, 'What they think: for the worker alone.'),
  }),
});

verb('NoteDisagreement', {
  says: 'A worker notes that people disagree; the people know nothing of it yet.',
  returns: { disagreement: 'disagreement' },
  input: (t) => ({
    person: id(t, 'Whom the worker works with.'),
    parties: ids(t, 'Who disagree.'),
    ...about(t),
  }),
});

verb('OpenDisagreement', {
  says: 'The worker asks the parties in, having checked what a court limits.',
  returns: { disagreement: 'disagreement' },
  at: 'disagreement',
  input: (t) => ({
    disagreement: id(t, 'The disagreement.'),
    courtChecked: t.boolean({ description: 'Whether what a court limits was checked.' }),
    invited: t.idList({ description: 'Parties of 16 or over who invited it themselves.' }),
  }),
});

verb('PassMediation', {
  says: 'Another worker stands between the parties from now on.',
  returns: { disagreement: 'disagreement' },
  at: 'disagreement',
  input: (t) => ({ disagreement: id(t, 'The disagreement.'), to: id(t, 'The worker who takes it on.') }),
});

verb('StatePosition', {
  says: 'A party writes what they think, for the worker alone.',
  returns: { position: 'position' },
  input: (t) => ({ disagreement: id(t, 'The disagreement.'), words: text(t, 'What they think.') }),
});

verb('RecordPosition', {
  says: 'The worker writes down what a party, or the child, told them.',
  returns: { position: 'position' },
  input: (t) => ({
    disagreement: id(t, 'The disagreement.'),
    of: id(t, 'Who told them.'),
    words: text(t, 'What they said.'),
  }),
});

verb('ProposeStatement', {
  says: 'The worker proposes words, beside what they proposed before; up to seven stand at once.',
  returns: { proposal: 'proposal' },
  input: (t) => ({ disagreement: id(t, 'The disagreement.'), words: text(t, 'The words.') }),
});

verb('WithdrawProposal', {
  says: 'The worker takes a proposal back: it is gone for the parties, and kept for the worker.',
  returns: { proposal: 'proposal' },
  at: 'proposal',
  input: (t) => ({ proposal: id(t, 'The proposal.') }),
});

verb('AgreeProposal', {
  says: 'A party says yes to a proposal, or takes that back; the first to which all have said yes is agreed, and the others are withdrawn.',
  returns: { proposal: 'proposal' },
  at: 'proposal',
  input: (t) => ({
    proposal: id(t, 'The proposal.'),
    agree: t.boolean({ description: 'Whether they agree.' }),
  }),
});

verb('PauseMediation', {
  says: 'Pauses a disagreement, once; it goes on by itself.',
  returns: { disagreement: 'disagreement' },
  at: 'disagreement',
  input: (t) => ({
    disagreement: id(t, 'The disagreement.'),
    until: until(t, 'Until when; the longest that the provider allows if nothing is said.'),
  }),
});

verb('EndMediation', {
  says: 'The worker ends it.',
  returns: { disagreement: 'disagreement' },
  at: 'disagreement',
  input: (t) => ({ disagreement: id(t, 'The disagreement.') }),
});
