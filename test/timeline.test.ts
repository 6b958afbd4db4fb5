import { type AnyRecord, decide, evolve, type Family, type Viewer, viewAs, visibility } from '@kinweave/core';
import { demonstrationNow, generateFamilies, hiddenAdditions, viewersOf } from '@kinweave/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opaque, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest, subjectOf } from './gateway-under-test.js';

const crowded = generateFamilies(31, 5, { crowded: true });
const [other] = generateFamilies(37, 1, { crowded: true }) as [Family];
const { family: temis, people, workers } = worked('W2');
const families = [...crowded, temis, other];

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

interface Entry {
  readonly what: string;
  readonly when: string;
  readonly about: readonly { readonly id: string }[];
  readonly enteredBy: { readonly person: object | null; readonly worker: object | null } | null;
  readonly record: { readonly id: string };
}

interface Timeline {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Entry[];
}

const query = `query ($family: ID!, $first: Int, $after: String, $person: ID) {
  family(id: $family) {
    members { id }
    timeline(first: $first, after: $after, person: $person) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { what when about { id } enteredBy { person { id } worker { id name } } record { __typename id } }
    }
  }
}`;

const asking = (subject: string, family: Family, said: object = {}) =>
  under.ask(subject, query, { family: opaque(family, 'family', family.id), first: 500, ...said });

async function timeline(subject: string, family: Family, said: object = {}): Promise<Timeline> {
  const { body } = await asking(subject, family, said);
  expect(body.errors).toBeUndefined();
  return body.data.family.timeline;
}

/** Everybody who is shown something of one of the families. */
const viewers = crowded
  .flatMap((family) => viewersOf(family).map((viewer) => ({ family, viewer })))
  .filter(({ family, viewer }) => viewAs(family, viewer, demonstrationNow) !== null);

describe('[V11] a timeline through the gateway', () => {
  it('[APP-25] walked page by page comes to each thing once, for every viewer', async () => {
    let entries = 0;
    for (const { family, viewer } of viewers) {
      const subject = subjectOf(viewer);
      const whole = await timeline(subject, family);
      const walked: Entry[] = [];
      for (let after: string | null = null; ; ) {
        const page: Timeline = await timeline(subject, family, { first: 9, after });
        walked.push(...page.nodes);
        expect(page.totalCount).toBe(whole.totalCount);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(walked).toEqual(whole.nodes);
      expect(whole.nodes).toHaveLength(whole.totalCount);
      expect(new Set(walked.map(({ what, record }) => `${what} ${record.id}`)).size).toBe(walked.length);
      entries += walked.length;
    }
    expect(entries).toBeGreaterThan(800);
  });

  it('[APP-25] of one member has what is about them, and of nobody known here nothing', async () => {
    for (const { family, viewer } of viewers.slice(0, 12)) {
      const subject = subjectOf(viewer);
      const { body } = await asking(subject, family);
      const { members, timeline: whole } = body.data.family as { members: { id: string }[]; timeline: Timeline };
      for (const { id } of members) {
        const expected = whole.nodes.filter(({ about }) => about.some((one) => one.id === id));
        expect((await timeline(subject, family, { person: id })).nodes).toEqual(expected);
      }
      const strangers = [
        opaque(other, 'person', Object.keys(other.records.person ?? {})[0]),
        whole.nodes[0]?.record.id,
      ];
      for (const person of [...strangers, 'nothing', ''])
        if (person !== undefined && !members.some(({ id }) => id === person))
          expect(await timeline(subject, family, { person })).toEqual({
            ...{ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
          });
    }
  });

  it('[APP-25] names the worker who entered something, and a member who wrote it', async () => {
    const entries = (await timeline(workers['Esther'] ?? '', temis)).nodes;
    const authors = entries.map(({ enteredBy }) => enteredBy).filter((author) => author !== null);
    expect(authors).toContainEqual({ person: null, worker: expect.objectContaining({ name: 'Esther Boateng' }) });
    expect(authors).toContainEqual({ person: { id: opaque(temis, 'person', people['Temi']) }, worker: null });
    expect(entries.map(({ when }) => when.slice(0, 10))).toEqual(
      entries
        .map(({ when }) => when.slice(0, 10))
        .toSorted()
        .reverse(),
    );
  });

  it('[T-Z13] a cursor that is none of this list is refused', async () => {
    const { body } = await asking(workers['Esther'] ?? '', temis, { after: 'nothing' });
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[D11] [T-Z16] what is hidden from somebody moves no byte of any page of theirs, nor a cursor', async () => {
    const [before] = crowded as [Family];
    const added = hiddenAdditions(before, 5).slice(0, 12);
    const records: AnyRecord[] = [];
    let [after, made] = [before, 0];
    for (const { command, actor } of added) {
      const newId = () => {
        made += 1;
        return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
      };
      const happening = decide(after, command, { actor, now: demonstrationNow, newId });
      if (!happening.ok) continue;
      after = happening.value.reduce(evolve, after);
      records.push(...happening.value.flatMap(({ became }) => became));
    }
    const isBlind = (viewer: Viewer) =>
      records.every((record) => visibility(after, viewer, record, demonstrationNow).level === 'NONE');
    const blind = viewersOf(before).filter(isBlind);
    expect([records.length > 6, blind.length > 1]).toEqual([true, true]);
    const changed = await gatewayUnderTest({ families: [after] });
    for (const viewer of blind)
      for (const said of [{}, { first: 4 }]) {
        const asked = [subjectOf(viewer), query, { family: opaque(before, 'family', before.id), first: 500, ...said }];
        const [one, two] = await Promise.all([
          under.ask(...(asked as [string, string])),
          changed.ask(...(asked as [string, string])),
        ]);
        expect(two.text).toBe(one.text);
      }
    await changed.close();
  });
});
