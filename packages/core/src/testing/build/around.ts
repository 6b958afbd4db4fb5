import type { Weekday } from '../../time.js';
import { theInstant } from '../calendar.js';
import { workerOf } from '../staff.js';
import { type Desk, span, told } from './desk.js';

/** What is around people: homes and who lives in them, services, lists they wait on, and when their worker was in touch. */
export function tellAround<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const [name, { living, ...home }] of told(story.homes)) {
    const household = page.add('household', id('household', name), { name, ...home });
    for (const [person, days] of told(living as Readonly<Record<string, readonly Weekday[]>>))
      page.add('householdMembership', id('householdMembership', name, person), {
        ...{ household, days },
        person: people[person as P],
      });
  }
  for (const { of, ...tie } of story.services ?? [])
    page.add('serviceTie', id('serviceTie', of, tie.service), { ...tie, owner: people[of] });
  for (const { of, service, contactEveryDays, ...when } of story.waits ?? [])
    page.add('waitingEpisode', id('waitingEpisode', of, service), {
      ...{ service, contactEveryDays, ...span(when) },
      owner: people[of],
    });
  for (const { of, worker, at, recordedAt = at, minutes = 0, ...contact } of story.contacts ?? [])
    page.add('contact', id('contact', of, at), {
      ...{ ...contact, minutes, owner: people[of], worker: workerOf(worker) },
      ...{ at: theInstant(at), recordedAt: theInstant(recordedAt) },
    });
}
