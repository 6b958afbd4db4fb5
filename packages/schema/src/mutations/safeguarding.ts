import { verb } from '../command.js';
import { DisclosureBasis, GlassFinding, GlassPart, HelpLevel, ThresholdDecision } from '../words.js';
import { id, text } from './inputs.js';

verb('RaiseConcern', {
  says: 'Raises a concern that somebody is not safe. It takes away nobody’s view.',
  returns: { concern: 'safeguardingConcern' },
  input: (t) => ({
    person: id(t, 'About whom.'),
    about: t.idList({ description: 'About whom else.' }),
    allegedSource: t.id({ description: 'From whom the danger is said to come.' }),
    neverTold: t.idList({ description: 'Who may never be told.' }),
    concern: text(t, 'What it is.'),
    needs: t.idList({ description: 'Own and worry notes that it needs.' }),
    authorTold: t.boolean({ description: 'Whether whoever wrote those was told first.' }),
    whyNotTold: t.string({ description: 'Why that was not safe.' }),
  }),
});

verb('DecideThreshold', {
  says: 'A safeguarding lead decides whether a concern meets the threshold, never on one of their own.',
  returns: { concern: 'safeguardingConcern' },
  at: 'concern',
  input: (t) => ({
    concern: id(t, 'The concern.'),
    threshold: t.field({ type: ThresholdDecision, required: true, description: 'What they decide.' }),
    reason: text(t, 'Why.'),
  }),
});

verb('StepHelp', {
  says: 'Help goes up or down a level.',
  returns: { concern: 'safeguardingConcern' },
  at: 'concern',
  input: (t) => ({
    concern: id(t, 'The concern.'),
    to: t.field({ type: HelpLevel, required: true, description: 'To which level.' }),
    reason: text(t, 'Why.'),
  }),
});

verb('DiscloseConcern', {
  says: 'Records what was disclosed to whom, on what basis, and whether the person was told.',
  returns: { disclosure: 'safeguardingDisclosure' },
  input: (t) => ({
    concern: id(t, 'The concern.'),
    to: text(t, 'To whom.'),
    organisation: t.id({ description: 'The partner organisation whose workers may read it.' }),
    person: t.id({ description: 'The member to whom it is told.' }),
    what: text(t, 'What.'),
    why: text(t, 'Why.'),
    basis: t.field({ type: DisclosureBasis, required: true, description: 'On what basis.' }),
    personTold: t.boolean({ description: 'Whether the person whom it is about was told.' }),
    whyNotTold: t.string({ description: 'Why they were not.' }),
  }),
});

verb('NameReader', {
  says: 'A safeguarding lead names a worker to read something restricted.',
  returns: { reader: 'namedReader' },
  input: (t) => ({
    of: id(t, 'The restricted note, or the concern.'),
    worker: id(t, 'Who may read it.'),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

verb('EndReading', {
  says: 'A worker who was named may not read it from now on.',
  returns: { reader: 'namedReader' },
  at: 'reader',
  input: (t) => ({ reader: id(t, 'The naming.') }),
});

verb('ReleaseStatement', {
  says: 'A safeguarding lead releases a separate, redacted statement to whom a safety block keeps out.',
  returns: { statement: 'releasedStatement' },
  input: (t) => ({ block: id(t, 'The safety block.'), words: text(t, 'The words.') }),
});

verb('BreakGlass', {
  says: 'A worker on duty looks into listed parts of somebody’s for an hour; a supervisor reviews it.',
  returns: { glass: 'breakGlass' },
  input: (t) => ({
    person: id(t, 'Into whose.'),
    parts: t.field({ type: [GlassPart], required: true, description: 'What has to be known.' }),
    reason: text(t, 'Why.'),
  }),
});

verb('ReviewGlass', {
  says: 'A supervisor or a safeguarding lead reviews it, never their own.',
  returns: { glass: 'breakGlass' },
  at: 'glass',
  input: (t) => ({
    glass: id(t, 'What is reviewed.'),
    finding: t.field({ type: GlassFinding, required: true, description: 'What they find.' }),
  }),
});
