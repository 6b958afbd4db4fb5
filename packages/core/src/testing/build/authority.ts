import { theDate, theInstant } from '../calendar.js';
import { organisationOf, workerOf } from '../staff.js';
import { type Desk, maybe, moment, span, told } from './desk.js';

/** Who may act for a child: responsibility, what courts limited, stays, delegated areas, day-to-day care. */
export function tellAuthority<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const { holder, child, basis, status = 'held', evidence, ...when } of story.responsible ?? [])
    page.add('parentalResponsibility', id('parentalResponsibility', holder, child), {
      ...{ basis, status, evidence, ...span(when) },
      holder: people[holder],
      child: people[child],
    });
  for (const [name, { child, holder, order, steps, read, ...when }] of told(story.orders))
    page.add('courtOrder', id('courtOrder', name), {
      ...{ order, steps },
      child: people[child],
      holder: holder === undefined ? null : people[holder],
      made: theDate(when.made),
      evidencedAt: maybe(theInstant, when.evidencedAt),
      until: maybe(moment, when.until),
      coversInformation: read?.coversInformation,
      readBy: read && workerOf(read.by),
      readAt: maybe(theInstant, read?.at),
    });
  for (const { carer, child, by, ...when } of story.care ?? [])
    page.add('careArrangement', id('careArrangement', carer, child), {
      ...span(when),
      carer: people[carer],
      child: people[child],
      recordedBy: workerOf(by),
    });
  for (const [name, { child, carer, authority, addressConfidential, sensitiveAgreedAt, ...when }] of told(story.stays))
    page.add('stay', id('stay', name), {
      ...{ authority, addressConfidential, ...span(when) },
      child: people[child],
      carer: people[carer],
      localAuthority: organisationOf('County council'),
      sensitiveAgreedAt: maybe(theInstant, sensitiveAgreedAt),
    });
  for (const { holder, child, areas, stay, ...when } of story.delegated ?? [])
    page.add('delegatedAuthority', id('delegatedAuthority', holder, child), {
      ...{ areas, ...span(when) },
      holder: people[holder],
      child: people[child],
      stay: stay === undefined ? null : id('stay', stay),
    });
}

/** Who decides: competence, capacity, decisions in somebody's best interests, reviews at an age. */
export function tellDecisions<P extends string, I extends string>({
  story,
  page,
  id,
  people,
  items,
}: Desk<P, I>): void {
  for (const { child, by, at, reviewBy, ...found } of story.assessed ?? [])
    page.add('competence', id('competence', child, found.areas.join(' '), at), {
      ...found,
      child: people[child],
      by: workerOf(by),
      at: theInstant(at),
      reviewBy: maybe(theDate, reviewBy),
    });
  for (const { person, by, at, reviewBy, until, ...found } of story.capacity ?? [])
    page.add('capacity', id('capacity', person, found.areas.join(' '), at), {
      ...found,
      person: people[person],
      by: workerOf(by),
      at: theInstant(at),
      reviewBy: maybe(theDate, reviewBy),
      until: maybe(moment, until),
    });
  for (const [name, { person, reader, by, from, until, toldAt, ...decision }] of told(story.bestInterests))
    page.add('bestInterestsDecision', id('bestInterestsDecision', name), {
      ...decision,
      person: people[person],
      reader: people[reader],
      items: decision.items.map((item: I) => items[item].id as never),
      by: workerOf(by),
      from: theInstant(from),
      until: moment(until),
      toldAt: maybe(theInstant, toldAt),
    });
  for (const { person, age, by, at } of story.reviews ?? [])
    page.add('accessReview', id('accessReview', person, age), {
      ...{ age, by: workerOf(by), at: theInstant(at) },
      person: people[person],
    });
}
