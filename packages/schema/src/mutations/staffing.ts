import { verb } from '../command.js';
import { HandoverAnswer } from '../words.js';
import { dated, family, id, period } from './inputs.js';

verb('AssignWorker', {
  says: 'Assigns a worker to somebody.',
  returns: { assignment: 'assignment' },
  input: (t) => ({ person: id(t, 'Whom to support.'), worker: id(t, 'The worker.'), ...period(t) }),
});

verb('EndAssignment', {
  says: 'Ends an assignment now.',
  returns: { assignment: 'assignment' },
  at: 'assignment',
  input: (t) => ({ assignment: id(t, 'The assignment.') }),
});

verb('NameCover', {
  says: 'Names a worker who stands in for another.',
  returns: { cover: 'cover' },
  input: (t) => ({
    family: family(t),
    worker: id(t, 'Who stands in.'),
    covers: id(t, 'For whom.'),
    from: t.field({ type: 'Moment', required: true, description: 'Since when.' }),
    until: t.field({ type: 'Moment', required: true, description: 'Until when: a date counts as the whole day.' }),
  }),
});

verb('NameSupervisor', {
  says: 'Names a worker who answers for another.',
  returns: { supervision: 'supervision' },
  input: (t) => ({
    family: family(t),
    supervisor: id(t, 'Who answers.'),
    worker: id(t, 'For whom.'),
    ...dated(t),
  }),
});

verb('NameSafeguardingLead', {
  says: 'Names the worker who leads on safeguarding for a family.',
  returns: { safeguardingLead: 'safeguardingLead' },
  input: (t) => ({ family: family(t), worker: id(t, 'The lead.'), ...dated(t) }),
});

verb('RecordConflict', {
  says: 'Records that a worker is a relative of a family: from its start they see none of it as staff, nor find it.',
  returns: { conflict: 'conflictOfInterest' },
  input: (t) => ({
    family: family(t),
    worker: id(t, 'The worker.'),
    relativeOf: id(t, 'Whose relative they are.'),
    ...dated(t),
  }),
});

verb('ProposeHandover', {
  says: 'Proposes that one worker’s work with a person passes to another; the person is asked first.',
  returns: { handover: 'handover' },
  input: (t) => ({
    person: id(t, 'Whose work it is.'),
    from: id(t, 'The worker who hands over.'),
    to: id(t, 'The worker who comes next.'),
  }),
});

verb('AnswerHandover', {
  says: 'The person accepts or refuses a new worker, and may keep own notes back from them.',
  returns: { handover: 'handover' },
  at: 'handover',
  input: (t) => ({
    handover: id(t, 'The handover.'),
    answer: t.field({ type: HandoverAnswer, required: true, description: 'What they say.' }),
    keepBack: t.idList({ description: 'Own and worry notes that the new worker is not to see.' }),
  }),
});

verb('CompleteHandover', {
  says: 'The work passes on at once.',
  returns: { handover: 'handover', assignment: 'assignment' },
  at: 'handover',
  input: (t) => ({ handover: id(t, 'The handover.') }),
});

verb('NamePartner', {
  says: 'Names somebody of another organisation for a person: they see what is prepared for them, and no more.',
  returns: { partner: 'partnerWorker' },
  input: (t) => ({
    person: id(t, 'For whom.'),
    worker: id(t, 'Who is named: a partner whom the organisation knows.'),
    organisation: id(t, 'Their organisation.'),
    ...dated(t),
  }),
});
