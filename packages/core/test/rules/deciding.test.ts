import { describe, expect, it } from 'vitest';
import { type Grant, get, look, noticesOf } from '../../src/index.js';
import {
  as,
  assessed,
  bestInterests,
  born,
  changed,
  checked,
  fact,
  given,
  happening,
  having,
  instant,
  item,
  level,
  more,
  person,
  planOf,
  refusals,
  sent,
  shown,
  silva,
  when,
  why,
  worker,
} from '../scene.js';

/** Who decides: a child assessed competent, their parents, the young person from 16, and others in their best interests. */

const own = { of: person.Mia, by: person.Mia, to: person.Rosa, item: item.skate };
const competent = assessed('competent', ['sport']);

describe('[L1] under 16 a child assessed competent in an area decides there alone', () => {
  describe('ALLOW', () => {
    it('Mia, competent in sport, shares her goal with her grandmother', () => {
      const family = having(competent);
      expect(
        happening('Mia', 'ShareItem', { item: item.skate, to: person.Rosa, level: 'FULL' }, family).became,
      ).toMatchObject([{ of: person.Mia, by: person.Mia, checked: null }]);
      expect(
        level('Rosa', item.skate, having(competent, given('own', { ...own, from: '2026-03-01T09:00:00.000Z' }))),
      ).toBe('FULL');
    });

    it('her parents know what is in other areas as before', () => {
      const inSchool = changed(item.skate, { area: 'school' });
      expect(level('Ana', item.skate, having(competent, inSchool))).toBe('FULL');
    });

    it('what she chose while competent stays when competence is later found absent', () => {
      const later = assessed('notCompetent', ['sport'], '2026-05-01T09:00:00.000Z');
      expect(level('Rosa', item.skate, having(competent, later, given('own', own)))).toBe('FULL');
    });

    it('a parent’s grant from before opens again once she confirms it', () => {
      const grant = given('Ana', { ...own, by: person.Ana, checked, from: '2026-01-10T09:00:00.000Z' });
      const family = having(competent, grant);
      const confirmed = happening('Mia', 'ConfirmGrant', { grant: grant.id }, family);
      expect(level('Rosa', item.skate, more(family, ...confirmed.became))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('her parents no longer know what is in that area', () => {
      expect(level('Ana', item.skate)).toBe('FULL');
      expect(why('Ana', item.skate, having(competent))).toEqual({ reason: 'subject_decides_competent', rule: 'L1' });
    });

    it('a parent shares nothing of it', () => {
      expect(
        refusals(when('Ana', 'ShareItem', { item: item.skate, to: person.Mia, level: 'FULL' }, having(competent))),
      ).toEqual(['NOT_FOUND item']);
    });

    it('a parent’s grant from before rests', () => {
      const grant = given('Ana', { ...own, by: person.Ana, checked });
      expect(level('Rosa', item.skate, having(grant))).toBe('FULL');
      expect(why('Rosa', item.skate, having(competent, grant))).toEqual({ reason: 'grant_suspended', rule: 'L1' });
    });

    it('of two assessments the later counts', () => {
      const later = assessed('notCompetent', ['sport'], '2026-05-01T09:00:00.000Z');
      expect([level('Ana', item.skate, having(competent, later)), level('Ana', item.skate, having(later))]).toEqual([
        'FULL',
        'FULL',
      ]);
    });

    it('one to come counts for nothing yet', () => {
      expect(level('Ana', item.skate, having(assessed('competent', ['sport'], '2026-07-01T09:00:00.000Z')))).toBe(
        'FULL',
      );
    });

    it('what she chose ends with a best-interests decision on that item that began later', () => {
      const found = [competent, assessed('notCompetent', ['sport'], '2026-05-01T09:00:00.000Z'), given('own', own)];
      const decided = bestInterests({ items: [item.skate.id], from: '2026-05-02T09:00:00.000Z' });
      expect(level('Rosa', item.skate, having(...found, decided))).toBe('NONE');
      const before = bestInterests({ items: [item.skate.id], from: '2026-01-20T09:00:00.000Z', toldAt: null });
      expect(level('Rosa', item.skate, having(...found, before))).toBe('FULL');
    });
  });
});

const fraser = { child: person.Mia, areas: ['sexualHealth'], outcome: 'competent', fraser: ['understandsAdvice'] };

describe('[L2] the Fraser guidelines are kept with an assessment that covers sexual health', () => {
  describe('ALLOW', () => {
    it('a worker keeps which of them were met', () => {
      expect(happening('Esther', 'AssessCompetence', fraser).became).toMatchObject([{ fraser: ['understandsAdvice'] }]);
    });
  });

  describe('DENY', () => {
    it('they are kept with no other assessment', () => {
      expect(refusals(when('Esther', 'AssessCompetence', { ...fraser, areas: ['health'] }))).toEqual([
        'BAD_INPUT fraser',
      ]);
    });

    it('they decide nothing: met or not, only the outcome does', () => {
      const health = changed(item.skate, { area: 'sexualHealth' });
      const found = (outcome: 'competent' | 'notCompetent', met: readonly string[]) =>
        having(health, { ...assessed(outcome, ['sexualHealth']), fraser: met } as ReturnType<typeof assessed>);
      const all = ['understandsAdvice', 'inBestInterests'];
      expect(
        [found('notCompetent', all), found('notCompetent', []), found('competent', [])].map((one) =>
          level('Ana', item.skate, one),
        ),
      ).toEqual(['FULL', 'FULL', 'NONE']);
    });
  });
});

describe('[L3] an item given in confidence is never opened by authority over a child', () => {
  const notCompetent = assessed('notCompetent', ['social']);

  describe('ALLOW', () => {
    it('its owner’s own decision opens it', () => {
      const share = given('own', { ...own, item: item.secret });
      expect(level('Rosa', item.secret, having(assessed('competent', ['social']), share))).toBe('FULL');
    });

    it('a best-interests decision opens it', () => {
      expect(level('Ana', item.secret, having(notCompetent, bestInterests({ items: [item.secret.id] })))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('parental responsibility does not, even where the child is found not competent', () => {
      expect(why('Ana', item.secret)).toEqual({ reason: 'confidential', rule: 'L3' });
      expect(level('Ana', item.secret, having(notCompetent))).toBe('NONE');
    });

    it('nor does a parent’s grant', () => {
      const share = given('Ana', { ...own, by: person.Ana, item: item.secret, checked });
      expect(level('Rosa', item.secret, having(notCompetent, share))).toBe('NONE');
    });

    it('nor does a grant of the whole kind', () => {
      const bundle = given('own', { ...own, item: null, bundle: 'goal' });
      expect(level('Rosa', item.secret, having(assessed('competent', ['social']), bundle))).toBe('NONE');
    });
  });
});

describe('[L4] a child’s sensitive item waits for an assessment of whether the child decides', () => {
  const notCompetent = assessed('notCompetent', ['health']);

  describe('ALLOW', () => {
    it('a parent knows it once the child is assessed as not competent in its area', () => {
      expect(level('Ana', item.worries, having(notCompetent))).toBe('FULL');
    });

    it('a best-interests decision opens it to somebody else, once the child was told', () => {
      const decided = bestInterests({ reader: person.Rosa });
      expect(level('Rosa', item.worries, having(notCompetent, decided))).toBe('FULL');
    });

    it('or where the reason not to tell is recorded', () => {
      const decided = bestInterests({ reader: person.Rosa, toldAt: null, unsafeToTell: 'A risk' });
      expect(level('Rosa', item.worries, having(notCompetent, decided))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('a parent does not know it while nobody has assessed the child', () => {
      expect(why('Ana', item.worries)).toEqual({ reason: 'confidential_pending_assessment', rule: 'L4' });
    });

    it('nor where the assessment was of another area', () => {
      expect(level('Ana', item.worries, having(assessed('notCompetent', ['sport'])))).toBe('NONE');
    });

    it('a best-interests decision opens nothing of which the child was neither told nor is it said why not', () => {
      const decided = bestInterests({ reader: person.Rosa, toldAt: null });
      expect(level('Rosa', item.worries, having(notCompetent, decided))).toBe('NONE');
    });

    it('nor where the child is not assessed, or competent', () => {
      expect(level('Rosa', item.worries, having(bestInterests({ reader: person.Rosa })))).toBe('NONE');
      const competentHere = assessed('competent', ['health']);
      expect(level('Rosa', item.worries, having(competentHere, bestInterests({ reader: person.Rosa })))).toBe('NONE');
    });

    it('nor an own or a restricted note, nor what it does not list', () => {
      const decided = bestInterests({ items: [item.diary.id, item.concern.id] });
      const family = having(assessed('notCompetent', ['sport', 'health']), decided);
      expect([item.diary, item.concern].map((one) => level('Ana', one, family))).toEqual(['NONE', 'NONE']);
      expect(
        level(
          'Rosa',
          item.worries,
          having(notCompetent, bestInterests({ reader: person.Rosa, items: [item.skate.id] })),
        ),
      ).toBe('NONE');
    });

    it('nor after it has run out', () => {
      const over = bestInterests({ reader: person.Rosa, until: '2026-06-14' });
      expect(level('Rosa', item.worries, having(notCompetent, over))).toBe('NONE');
    });
  });
});

describe('[L5] from 16 a person decides alone everywhere', () => {
  describe('ALLOW', () => {
    it('Leo, 17, shares his goal with his mother', () => {
      const family = having(given('own', { of: person.Leo, by: person.Leo, to: person.Ana, item: item.band }));
      expect(level('Ana', item.band, family)).toBe('FULL');
      expect(refusals(when('Leo', 'ShareItem', { item: item.band, to: person.Ana, level: 'FULL' }))).toEqual([]);
    });
  });

  describe('DENY', () => {
    it('his mother’s responsibility opens nothing of his', () => {
      expect(why('Ana', item.band)).toEqual({ reason: 'age_16_subject_decides', rule: 'L5' });
    });

    it('nor does an authority’s, a delegation or day-to-day care', () => {
      const ours = { child: person.Leo, from: '2026-01-10' };
      const practical = changed(item.band, { practical: true });
      const family = having(
        practical,
        fact('stay', 'Leo', {
          ...ours,
          carer: person.Rosa,
          authority: 'fullCareOrder',
          localAuthority: '00000000-0000-4000-8000-0000000000c1',
        }),
        fact('partnerWorker', 'Imran Leo', {
          person: person.Leo,
          worker: worker('Imran'),
          organisation: '00000000-0000-4000-8000-0000000000c1',
          from: '2026-01-10',
        }),
        fact('delegatedAuthority', 'Rosa Leo', { ...ours, holder: person.Rosa, areas: ['social'] }),
        fact('careArrangement', 'Nuno Leo', { ...ours, carer: person.Nuno, recordedBy: worker('Esther') }),
      );
      expect((['Imran', 'Rosa', 'Nuno'] as const).map((name) => level(name, item.band, family))).toEqual([
        'NONE',
        'SUMMARY',
        'NONE',
      ]);
      expect(level('Rosa', item.brother, family)).toBe('NONE');
    });

    it('and competence is not assessed any more', () => {
      const asked = { child: person.Leo, areas: ['sport'], outcome: 'notCompetent' };
      expect(refusals(when('Esther', 'AssessCompetence', asked))).toEqual(['BAD_INPUT child']);
    });
  });
});

const lacking = (said: object = {}) =>
  fact('capacity', `lacks ${JSON.stringify(said)}`, {
    person: person.Leo,
    areas: ['social'],
    outcome: 'lacksCapacity',
    by: worker('Esther'),
    at: '2026-02-01T09:00:00.000Z',
    ...said,
  });
const forLeo = (said: object = {}) =>
  bestInterests({ person: person.Leo, reader: person.Ben, items: [item.band.id], basis: 'mentalCapacityAct', ...said });

describe('[L6] from 16 a decision is for somebody found to lack capacity in that area', () => {
  describe('ALLOW', () => {
    it('it opens what it lists to its reader', () => {
      expect(level('Ben', item.band, having(lacking(), forLeo()))).toBe('FULL');
      expect(why('Ben', item.band, having(lacking(), forLeo()))).toEqual({ reason: 'best_interests_mca', rule: 'L6' });
    });
  });

  describe('DENY', () => {
    it('it opens nothing without a finding, or with one of another area', () => {
      expect(level('Ben', item.band, having(forLeo()))).toBe('NONE');
      expect(level('Ben', item.band, having(lacking({ areas: ['money'] }), forLeo()))).toBe('NONE');
    });

    it('nor after the finding has run out, or another found capacity', () => {
      expect(level('Ben', item.band, having(lacking({ until: '2026-06-14' }), forLeo()))).toBe('NONE');
      const found = lacking({ outcome: 'hasCapacity', at: '2026-04-01T09:00:00.000Z' });
      expect(level('Ben', item.band, having(lacking(), found, forLeo()))).toBe('NONE');
    });

    it('of two findings at one instant the one that finds capacity counts', () => {
      expect(level('Ben', item.band, having(lacking({ outcome: 'hasCapacity' }), lacking(), forLeo()))).toBe('NONE');
    });

    it('and a decision on the other basis opens nothing', () => {
      expect(level('Ben', item.band, having(lacking(), forLeo({ basis: 'child' })))).toBe('NONE');
    });
  });
});

describe('[L7] at 18 authority over a child ends', () => {
  const birthday = instant('2027-02-01T00:00:00.000Z');
  const eve = instant('2027-01-31T23:59:59.999Z');
  const long = { until: '2028-01-01' };

  describe('ALLOW', () => {
    it('a decision in somebody’s best interests taken after that birthday opens', () => {
      const anew = forLeo({ ...long, from: birthday, toldAt: birthday });
      expect(level('Ben', item.band, having(lacking(), anew), birthday)).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('one taken before it opens nothing after it', () => {
      const family = having(lacking(), forLeo(long));
      expect([level('Ben', item.band, family, eve), level('Ben', item.band, family, birthday)]).toEqual([
        'FULL',
        'NONE',
      ]);
    });

    it('parental responsibility is held over nobody of 18', () => {
      const family = having(born('Mia', '2008-06-15'));
      expect(level('Ana', item.skate, family)).toBe('NONE');
      expect(why('Ana', item.skate, family)).toEqual({ reason: 'pr_ended', rule: 'L8' });
    });
  });
});

describe('[L23] a grant taken before the 16th birthday rests from that birthday on', () => {
  const eve = instant('2026-06-14T22:59:59.999Z');
  const turning = [competent, born('Mia', '2010-06-15')];
  const grant = given('own', own);

  describe('ALLOW', () => {
    it('it opens until then, and again once the young person confirms it', () => {
      const family = having(...turning, grant);
      expect(level('Rosa', item.skate, family, eve)).toBe('FULL');
      const confirmed = happening('Mia', 'ConfirmGrant', { grant: grant.id }, family);
      expect(level('Rosa', item.skate, more(family, ...confirmed.became))).toBe('FULL');
    });

    it('who has a view of something of theirs is told 90 and 30 days before', () => {
      const told = (date: string, name: 'Ana' | 'Mia') =>
        noticesOf(look(having(born('Mia', date)), as(name), instant('2026-06-15T09:00:00.000Z'))).map(
          ({ days, on }) => [days, on],
        );
      expect([told('2010-09-13', 'Ana'), told('2010-07-15', 'Ana')]).toEqual([
        [[90, '2026-09-13']],
        [[30, '2026-07-15']],
      ]);
      expect(told('2010-09-13', 'Mia')).toEqual([[90, '2026-09-13']]);
    });
  });

  describe('DENY', () => {
    it('it opens nothing while it rests, be it the parents’ or their own', () => {
      const parents = given('Ana', { ...own, by: person.Ana, checked });
      expect(level('Rosa', item.skate, having(...turning, grant))).toBe('NONE');
      expect(level('Rosa', item.skate, having(born('Mia', '2010-06-15'), parents))).toBe('NONE');
    });

    it('a parent confirms nothing', () => {
      expect(refusals(when('Ana', 'ConfirmGrant', { grant: grant.id }, having(...turning, grant)))).toEqual([
        'NOT_FOUND grant',
      ]);
    });

    it('nobody is told who has no view of anything of theirs, and nobody more than 90 days before', () => {
      const soon = having(born('Mia', '2010-07-15'));
      expect(shown('Rosa', soon).notices).toEqual([]);
      expect(shown('Esther', soon).notices).toEqual([]);
      expect(shown('Ana', having(born('Mia', '2010-09-14'))).notices).toEqual([]);
    });

    it('a notice says that the day comes and nothing of what is shared', () => {
      const [notice] = shown('Ana', having(born('Mia', '2010-07-15'))).notices;
      expect(Object.keys(notice ?? {}).toSorted()).toEqual(['days', 'kind', 'on', 'person']);
    });
  });

  it('the young person sees that it waits, and whoever it was for sees nothing of it', () => {
    const family = having(...turning, grant);
    const mine = shown('Mia', family).grants.find(({ id }) => id === grant.id);
    expect(mine?.viewerCanConfirm).toBe(true);
    expect(sent('Rosa', family)).not.toContain(grant.id);
    expect((get(silva.family, 'plan', planOf('Mia')) ?? { kind: '' }).kind).toBe('plan');
    expect((grant as Grant).confirmedAt).toBeNull();
  });
});
