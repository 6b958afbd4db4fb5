import { theDate, theInstant } from '../calendar.js';
import { type Desk, maybe, told } from './desk.js';

/** Who there is, how they are related, the names they had, and how they are reached. */
export function tellPeople<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const name of Object.keys(people) as P[]) {
    const { born, died, ...about } = story.people[name];
    page.add('person', people[name], { knownAs: name, born: theDate(born), died: maybe(theDate, died), ...about });
  }
  for (const [one, kinship, other, partnership] of story.kin ?? [])
    page.add('relationship', id('relationship', one, kinship, other), {
      person: people[one],
      to: people[other],
      kinship,
      partnership,
    });
  for (const { of, until, ...name } of story.formerNames ?? [])
    page.add('formerName', id('formerName', of, name.name), { ...name, owner: people[of], until: theInstant(until) });
  for (const [name, { of, channel, address, verifiedAt, safe }] of told(story.channels)) {
    const owner = people[of];
    const verified = maybe(theInstant, verifiedAt);
    const at = page.add('contactChannel', id('contactChannel', name), {
      owner,
      channel,
      address,
      verifiedAt: verified,
    });
    if (safe !== undefined) page.add('safeContact', id('safeContact', name), { owner, channel: at, ...safe });
  }
}
