import { theInstant } from '../calendar.js';
import { organisationOfPartner, workerOf } from '../staff.js';
import { type Desk, maybe, moment, span, told } from './desk.js';

/** Who works here: with whom, instead of whom, answering for whom, for which organisation, and who may not. */
export function tellStaff<P extends string, I extends string>({ story, page, id, people, items }: Desk<P, I>): void {
  for (const { worker, person, ...when } of story.support ?? [])
    page.add('assignment', id('assignment', worker, person), {
      ...span(when),
      worker: workerOf(worker),
      person: people[person],
    });
  for (const { worker, covers, from, until } of story.covers ?? [])
    page.add('cover', id('cover', worker, covers), {
      ...{ worker: workerOf(worker), covers: workerOf(covers) },
      ...{ from: moment(from), until: moment(until) },
    });
  for (const { supervisor, worker, ...when } of story.supervisions ?? [])
    page.add('supervision', id('supervision', supervisor, worker), {
      ...span(when),
      supervisor: workerOf(supervisor),
      worker: workerOf(worker),
    });
  for (const { worker, ...when } of story.leads ?? [])
    page.add('safeguardingLead', id('safeguardingLead', worker), { ...span(when), worker: workerOf(worker) });
  for (const { worker, relativeOf, ...when } of story.conflicts ?? [])
    page.add('conflictOfInterest', id('conflictOfInterest', worker), {
      ...span(when),
      worker: workerOf(worker),
      relativeOf: people[relativeOf],
    });
  for (const { worker, person, ...when } of story.partners ?? [])
    page.add('partnerWorker', id('partnerWorker', worker, person), {
      ...span(when),
      worker: workerOf(worker),
      person: people[person],
      organisation: organisationOfPartner(worker),
    });
  for (const [name, { person, from, to, state, at, keptBack = [], doneAt }] of told(story.handovers))
    page.add('handover', id('handover', name), {
      ...{ state, told: true, at: theInstant(at), doneAt: maybe(theInstant, doneAt) },
      person: people[person],
      from: workerOf(from),
      to: workerOf(to),
      keptBack: keptBack.map((note: I) => items[note].id as never),
    });
}
