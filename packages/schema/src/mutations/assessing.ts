import { verb } from '../command.js';
import { Area, CapacityOutcome, CompetenceOutcome, FraserGuideline, ReviewAge, TellingStep } from '../words.js';
import { type Field, id, ids } from './inputs.js';

const areas = (t: Field) => t.field({ type: [Area], required: true, description: 'Exactly these areas.' });
const reviewBy = (t: Field) => t.field({ type: 'Date', description: 'When to look at it anew.' });

verb('AssessCompetence', {
  says: 'Records whether a child under 16 decides for themself in some areas.',
  returns: { competence: 'competence' },
  input: (t) => ({
    child: id(t, 'The child.'),
    areas: areas(t),
    outcome: t.field({ type: CompetenceOutcome, required: true, description: 'What was found.' }),
    reviewBy: reviewBy(t),
    rationale: t.string({ description: 'Why.' }),
    steps: t.field({ type: [TellingStep], description: 'The steps towards telling parents that were taken.' }),
    fraser: t.field({
      type: [FraserGuideline],
      description: 'For sexual health, the Fraser guidelines that were met.',
    }),
  }),
});

verb('AssessCapacity', {
  says: 'Records whether somebody of 16 or over can decide in some areas.',
  returns: { capacity: 'capacity' },
  input: (t) => ({
    person: id(t, 'The person.'),
    areas: areas(t),
    outcome: t.field({ type: CapacityOutcome, required: true, description: 'What was found.' }),
    reviewBy: reviewBy(t),
    until: t.field({ type: 'Moment', description: 'Until when it counts.' }),
  }),
});

verb('DecideBestInterests', {
  says: 'Opens listed things to one reader in somebody’s best interests, from when the person was told.',
  returns: { bestInterestsDecision: 'bestInterestsDecision' },
  byKindAndId: ['items'],
  input: (t) => ({
    person: id(t, 'In whose best interests.'),
    reader: id(t, 'To whom it opens them.'),
    items: ids(t, 'What it opens.'),
    until: t.field({ type: 'Moment', description: 'Until when; left out, for as long as the organisation says.' }),
    told: t.boolean({ description: 'Whether the person has been told.' }),
    unsafeToTell: t.string({ description: 'Why it was not safe to tell them first.' }),
  }),
});

verb('TellBestInterests', {
  says: 'Records that the person has been told of a decision in their best interests: it opens things from now.',
  returns: { bestInterestsDecision: 'bestInterestsDecision' },
  at: 'decision',
  input: (t) => ({ decision: id(t, 'The decision.') }),
});

verb('RecordAccessReview', {
  says: 'Records that guardians’ access was looked at anew when a young person reached an age.',
  returns: { accessReview: 'accessReview' },
  input: (t) => ({
    person: id(t, 'Whose age it is.'),
    age: t.field({ type: ReviewAge, required: true, description: 'The age.' }),
  }),
});
