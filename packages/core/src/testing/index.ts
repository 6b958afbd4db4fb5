export { type Addition, hiddenAdditions } from './additions.js';
export { type Built, buildFamily } from './build.js';
export { bornFor, dayFrom, demonstrationNow, later, theClock, theDate, theInstant } from './calendar.js';
export { type Canaried, canariesIn, withCanaries, withoutCanaries } from './canaries.js';
export { type Chance, idOf, seeded } from './chance.js';
export { type DemonstrationPerson, demonstrationFamilies, demonstrationPeople } from './demonstration.js';
export { demonstrationDocument, demonstrationDuties, demonstrationFamiliesAt } from './document.js';
export { type Draft, draft, type Said } from './draft.js';
export { type Figures, type Preset, presets } from './figures.js';
export { type GenerateOptions, generateFamilies, generateFamily, strangerWorker, viewersOf } from './generate.js';
export { movedBy } from './move.js';
export { picture, recording, shown } from './shown.js';
export {
  type DemonstrationPartner,
  type DemonstrationWorker,
  demonstrationOrganisations,
  demonstrationPartners,
  demonstrationProvider,
  demonstrationTeams,
  demonstrationWorkers,
  linkWorkers,
  type OrganisationName,
  organisationOf,
  type PartnerName,
  type WorkerName,
  workerNames,
  workerOf,
} from './staff.js';
export type { GrantTold, ItemTold, Story } from './story.js';
export { itemsIn, readersWithin, told } from './told.js';
export {
  type DueExpectation,
  type Expectation,
  type NoticeExpectation,
  type RecordRef,
  type WorkedCase,
  workedCase,
} from './worked-case.js';
export { workedCases } from './worked-cases.js';
