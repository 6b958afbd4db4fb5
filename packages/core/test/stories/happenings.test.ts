import { describe, expect, it } from 'vitest';
import { all, get } from '../../src/index.js';
import { life, lived } from '../lived.js';
import {
  afterIn,
  assessed,
  at,
  bestInterests,
  happening,
  having,
  idOf,
  item,
  level,
  more,
  person,
  shown,
  worker,
} from '../scene.js';

/** What commands make happen beyond one record: who knows what afterwards. */

describe('[L11] the story of an order', () => {
  it('told, evidenced and read, each changes what it changes', () => {
    const told = more(lived, { ...life.evidenced, evidencedAt: null }, { ...life.stay, authority: 'section20' });
    const seen = afterIn(told, ['Tom', 'EvidenceOrder', { order: life.order.id }]);
    const read = (coversInformation: boolean) =>
      afterIn(seen, ['Ngozi', 'ReadOrder', { order: life.order.id, coversInformation }]);
    expect([told, seen, read(false), read(true)].map((family) => level('Ben', item.skate, family))).toEqual([
      'FULL',
      'NONE',
      'FULL',
      'NONE',
    ]);
  });
});

describe('[L8] the story of a responsibility', () => {
  it('its evidence is recorded later, shows to staff, and changes nothing else', () => {
    const id = idOf('parentalResponsibility', 'Ana Mia');
    const seen = afterIn(lived, ['Tom', 'EvidenceResponsibility', { responsibility: id, evidence: 'A certificate' }]);
    const evidence = (name: 'Ana' | 'Esther') =>
      shown(name, seen).responsibilities.find((one) => one.id === id)?.evidence;
    expect([evidence('Esther'), evidence('Ana')]).toEqual(['A certificate', null]);
    expect(get(seen, 'parentalResponsibility', id)).toEqual({
      ...get(lived, 'parentalResponsibility', id),
      evidence: 'A certificate',
    });
  });
});

describe('[L4] the story of a decision in somebody’s best interests', () => {
  it('opens what it lists from when the person was told', () => {
    const decision = bestInterests({ reader: person.Rosa, toldAt: null });
    const untold = having(assessed('notCompetent', ['health']), decision);
    const told = afterIn(untold, ['Esther', 'TellBestInterests', { decision: decision.id }]);
    expect([level('Rosa', item.worries, untold), level('Rosa', item.worries, told)]).toEqual(['NONE', 'FULL']);
    expect(shown('Mia', told).bestInterests).toMatchObject([{ toldAt: at }]);
  });
});

describe('[M12] the story of a handover', () => {
  const done = afterIn(
    lived,
    ['Mia', 'AnswerHandover', { handover: life.proposed.id, answer: 'accepted', keepBack: [item.diary.id] }],
    ['Esther', 'CompleteHandover', { handover: life.proposed.id }],
  );

  it('the work passes on at one instant', () => {
    const works = all(done, 'assignment').filter(
      (one) => (one.person === person.Mia && one.until !== null) || one.worker === worker('Halima'),
    );
    expect(works.find((one) => one.worker === worker('Halima'))).toMatchObject({
      person: person.Mia,
      from: at,
      until: null,
    });
    expect(get(done, 'assignment', idOf('assignment', 'Esther Mia'))?.until).toBe(at);
  });

  it('the next worker knows what the last one did, but what was kept back', () => {
    expect([level('Halima', item.skate, done), level('Halima', item.diary, done)]).toEqual(['FULL', 'NONE']);
    expect(level('Esther', item.skate, done)).toBe('NONE');
    expect(level('Mia', item.diary, done)).toBe('FULL');
  });

  it('the person sees who it was, and answers once', () => {
    expect(shown('Mia', lived).handovers).toMatchObject([{ state: 'proposed', viewerCanAnswer: true }]);
    expect(shown('Mia', done).handovers).toMatchObject([{ state: 'done', doneAt: at, viewerCanAnswer: false }]);
    expect(shown('Esther', lived).handovers.find(({ id }) => id === life.proposed.id)).toMatchObject({
      viewerCanAnswer: false,
    });
  });
});

describe('[M15] the story of a packet', () => {
  const prepare = {
    person: person.Mia,
    organisation: life.named.organisation,
    area: 'sport',
    words: 'Boots in size 3.',
  };
  const prepared = afterIn(lived, ['Esther', 'PreparePacket', prepare]);
  const packet = all(prepared, 'partnerPacket').at(-1)?.id;
  const words = (family: typeof lived) => shown('Imran', family).packets.map((one) => one.words);

  it('prepared, approved and withdrawn, the partner sees it in between', () => {
    const approved = afterIn(prepared, ['Ana', 'ApprovePacket', { packet }]);
    const withdrawn = afterIn(approved, ['Ana', 'WithdrawPacket', { packet }]);
    expect([words(prepared), words(approved), words(withdrawn)]).toEqual([[], ['Boots in size 3.'], []]);
  });
});

describe('[L27] the story of a contact', () => {
  it('what is said of a channel takes the place of what was said before', () => {
    const said = (when: string) => ['Leo', 'SetSafeContact', { channel: life.phone.id, when }] as const;
    const twice = afterIn(lived, said('At noon'), said('Never'));
    expect(all(twice, 'safeContact')).toMatchObject([{ when: 'Never', owner: person.Leo }]);
    expect(shown('Esther', twice).safeContacts).toHaveLength(1);
  });
});

describe('[L24] the story of an objection', () => {
  it('it unmakes a grant, and whoever made it sees the grant as before', () => {
    const checked = afterIn(lived, ['Esther', 'CheckGrant', { grant: life.unchecked.id }]);
    const objected = afterIn(checked, ['Esther', 'RecordObjection', { grant: life.unchecked.id, by: person.Mia }]);
    const grant = (family: typeof lived) => shown('Ana', family).grants.find(({ id }) => id === life.unchecked.id);
    expect(grant(checked)).toBeDefined();
    expect(grant(objected)).toEqual(grant(checked));
    expect(all(objected, 'grant').find(({ id }) => id === life.unchecked.id)?.objections).toEqual([
      { by: person.Mia, at, withdrawnAt: null },
    ]);
  });
});

describe('[L23] the story of a confirmation', () => {
  it('it may set a new end, and opens to whom it was for', () => {
    const confirmed = happening('Leo', 'ConfirmGrant', { grant: life.resting.id, until: '2027-01-01' }, lived);
    expect(confirmed.became).toMatchObject([{ confirmedAt: at, until: '2027-01-01', by: person.Leo }]);
    expect([level('Ana', item.band, lived), level('Ana', item.band, more(lived, ...confirmed.became))]).toEqual([
      'NONE',
      'FULL',
    ]);
  });
});

describe('[L12] the story of the end of a stay', () => {
  it('ends that minute what was delegated for it', () => {
    const ended = afterIn(lived, ['Esther', 'EndTie', { record: { kind: 'stay', id: life.stay.id } }]);
    expect([level('Rosa', item.skate, lived), level('Rosa', item.skate, ended)]).toEqual(['FULL', 'NONE']);
  });

  it('a tie that has not begun ends as it begins', () => {
    const coming = more(lived, { ...life.care, from: '2026-07-01' as typeof life.care.from });
    const made = happening('Tom', 'EndTie', { record: { kind: 'careArrangement', id: life.care.id } }, coming);
    expect(made.became).toMatchObject([{ until: '2026-06-30T23:00:00.000Z' }]);
  });
});

describe('[M12] [L20] the story of a supervisor', () => {
  it('allocates and hands over, and writes nothing', () => {
    const assigned = afterIn(lived, ['Denise', 'AssignWorker', { person: person.Mia, worker: worker('Halima') }]);
    expect(level('Halima', item.skate, assigned)).toBe('FULL');
    expect(
      shown('Denise', lived)
        .members.filter((one) => one.viewerCanAssignWorker)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([person.Mia, person.Leo, person.Ana].toSorted());
    expect(shown('Denise', lived).members.every((one) => one.plan?.viewerCanAdd !== true)).toBe(true);
  });
});
