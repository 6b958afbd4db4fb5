import { maskFragments } from 'gql.tada';
import { describe, expect, it } from 'vitest';
import type { ResultOf } from '../src/api/graphql.js';
import { PictureFacts, pictureFamilyOf } from '../src/pages/worker/picture-of.js';

type Facts = ResultOf<typeof PictureFacts>;

const member = (id: string, more: Partial<Facts['members'][number]> = {}): Facts['members'][number] => ({
  id,
  knownAs: id,
  you: false,
  born: null,
  died: null,
  symbol: null,
  plan: null,
  ...more,
});

const facts: Facts = {
  id: 'family',
  members: [
    member('Anna', { born: '1984-02-01', symbol: 'CIRCLE', plan: { id: 'plan of Anna' } }),
    member('Leo'),
    member('Maya', { plan: { id: 'plan of Maya' } }),
    member('Rose', { born: '1950-03-10', died: '2020-03-09' }),
  ],
  relationships: [
    {
      id: 'a',
      kinship: 'PARENT',
      partnership: null,
      until: null,
      person: { id: 'Anna' },
      to: { id: 'Maya' },
    },
    {
      id: 'b',
      kinship: 'FOSTER_CARER',
      partnership: null,
      until: '2019-01-01',
      person: { id: 'Rose' },
      to: { id: 'Leo' },
    },
  ],
  responsibilities: [
    { id: 'c', child: { id: 'Leo' } },
    { id: 'd', child: { id: 'Maya' } },
  ],
  householdMemberships: [
    { id: 'e', days: [], until: null, person: { id: 'Anna' }, household: { id: 'h', name: 'Anna’s' } },
    { id: 'f', days: ['MONDAY'], until: null, person: { id: 'Maya' }, household: { id: 'h', name: 'Anna’s' } },
    { id: 'g', days: [], until: '2019-01-01', person: { id: 'Rose' }, household: { id: 'i', name: 'Rose’s' } },
    { id: 'j', days: [], until: null, person: null, household: { id: 'h', name: 'Anna’s' } },
  ],
  serviceTies: [
    { id: 'k', service: 'School', strength: 'STRONG', flow: 'BOTH', until: null, owner: { id: 'Maya' } },
    { id: 'l', service: 'Clinic', strength: 'WEAK', flow: 'NONE', until: '2019-01-01', owner: { id: 'Maya' } },
    { id: 'm', service: 'Gym', strength: 'WEAK', flow: 'NONE', until: null, owner: null },
  ],
};

const picture = pictureFamilyOf(maskFragments([PictureFacts], facts));

describe('what the picture is made of', () => {
  it('[APP-28] is told from a child whose plan the viewer knows', () => {
    expect(picture.index).toBe('Maya');
  });

  it('[APP-28] has the symbol that somebody wishes, and of the dead the age at which they died', () => {
    expect(picture.people.map(({ id, symbol, age, died }) => [id, symbol, died ? age : null])).toEqual([
      ['Anna', 'circle', null],
      ['Leo', null, null],
      ['Maya', null, null],
      ['Rose', null, 69],
    ]);
  });

  it('[APP-29] has the ties that hold today and no others', () => {
    expect(picture.ties).toEqual([{ person: 'Anna', to: 'Maya', kinship: 'PARENT', partnership: null }]);
  });

  it('[APP-23] has each home with those who live there now, and their days', () => {
    expect(picture.households).toEqual([
      {
        name: 'Anna’s',
        people: [
          { id: 'Anna', days: [] },
          { id: 'Maya', days: ['MONDAY'] },
        ],
      },
    ]);
  });

  it('[APP-35] leaves out what is of nobody that the viewer is shown, and what is over', () => {
    expect(picture.services).toEqual([
      { id: 'k', service: 'School', strength: 'STRONG', flow: 'BOTH', person: 'Maya' },
    ]);
  });
});
