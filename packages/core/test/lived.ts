import { council, fact, having, idOf, item, person, worker } from './scene.js';

/** The scene with more of life in it: one of each thing that the commands of caring, staff and sharing are done to. */

export const since = '2026-06-01T09:00:00.000Z';

const grantOf = (name: string, said: Readonly<Record<string, unknown>>) =>
  fact('grant', name, { level: 'FULL', from: since, until: '2026-12-01', ...said });

export const life = {
  supervision: fact('supervision', 'Denise', {
    supervisor: worker('Denise'),
    worker: worker('Esther'),
    from: '2026-01-05',
  }),
  cover: fact('cover', 'Callum', {
    worker: worker('Callum'),
    covers: worker('Esther'),
    from: '2026-06-10',
    until: '2026-06-20',
  }),
  lead: fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), from: '2026-01-05' }),
  order: fact('courtOrder', 'told', {
    child: person.Mia,
    holder: person.Ben,
    order: 'Prohibited steps',
    steps: ['Taking her abroad'],
    made: '2026-05-01',
  }),
  evidenced: fact('courtOrder', 'evidenced', {
    child: person.Mia,
    holder: person.Ben,
    order: 'Specific issue',
    made: '2026-05-02',
    evidencedAt: since,
  }),
  stay: fact('stay', 'Rosa', {
    child: person.Mia,
    carer: person.Rosa,
    authority: 'interimCareOrder',
    localAuthority: council,
    from: '2026-06-01',
  }),
  care: fact('careArrangement', 'Nuno', {
    carer: person.Nuno,
    child: person.Mia,
    recordedBy: worker('Esther'),
    from: '2026-06-01',
  }),
  delegated: fact('delegatedAuthority', 'Rosa', {
    holder: person.Rosa,
    child: person.Mia,
    areas: ['sport'],
    stay: idOf('stay', 'Rosa'),
    from: '2026-06-01',
  }),
  block: fact('safetyBlock', 'Nuno', {
    protected: [person.Leo],
    blocked: person.Nuno,
    scope: 'all',
    basis: 'A finding',
    from: since,
    reviewBy: '2026-07-01',
  }),
  proposed: fact('handover', 'proposed', {
    person: person.Mia,
    from: worker('Esther'),
    to: worker('Halima'),
    state: 'proposed',
    at: since,
    told: true,
  }),
  accepted: fact('handover', 'accepted', {
    person: person.Ana,
    from: worker('Tom'),
    to: worker('Rhys'),
    state: 'accepted',
    at: since,
    told: true,
  }),
  named: fact('partnerWorker', 'Imran', {
    person: person.Mia,
    worker: worker('Imran'),
    organisation: council,
    from: '2026-06-01',
  }),
  packet: fact('partnerPacket', 'prepared', {
    person: person.Leo,
    organisation: council,
    area: 'social',
    words: 'He plays the drums.',
    at: since,
  }),
  phone: fact('contactChannel', 'Leo', { owner: person.Leo, channel: 'phone', address: '07700 900111' }),
  unchecked: grantOf('unchecked', { of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate }),
  resting: grantOf('resting', {
    of: person.Leo,
    by: person.Leo,
    to: person.Ana,
    item: item.band,
    from: '2025-01-10T09:00:00.000Z',
  }),
  competent: fact('competence', 'counselling', {
    child: person.Mia,
    areas: ['counselling'],
    outcome: 'competent',
    by: worker('Esther'),
    at: since,
  }),
} as const;

export const lived = having(...Object.values(life));
