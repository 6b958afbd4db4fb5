import { demonstrationPeople } from '@kinweave/core/testing';
import type { GraphiQLOptions } from 'graphql-yoga';
import type { DevelopmentTokens } from '../development-tokens.js';

const guardian = `# As a guardian: what may I see of my child's plan, and what is mine?
query AsGuardian {
  viewer {
    name
    roles
    families {
      etag
      members {
        knownAs
        you
        plan {
          goals { nodes { id etag words status viewerCanRevise links { linkKind } } }
          summaries { nodes { words } }
          busy { start end }
        }
      }
      grants { nodes { to { knownAs } level until viewerCanRevoke } }
    }
  }
}
`;

const youngPerson = `# As a young person: my plan, and who may see something of it.
query AsYoungPerson {
  viewer {
    name
    can { setGoal shareItem revokeGrant }
    person {
      knownAs
      plan {
        id
        matters
        goals { nodes { id words viewerCanShare } }
        notes { nodes { words sort } }
      }
    }
    families {
      members { id knownAs }
      grants { nodes { id to { knownAs } level item { __typename ... on Goal { words } } viewerCanRevoke } }
    }
  }
}
`;

const linkWorker = `# As a link worker: my caseload, and each family's plans and links.
query AsLinkWorker {
  caseload(first: 10) {
    totalCount
    nodes {
      label
      family {
        id
        members { knownAs plan { goals { nodes { id words } } } }
        links { nodes { linkKind agreed from { __typename ... on Goal { words } } to { __typename ... on Goal { words } } } }
        safetyBlocks { protected { knownAs } blocked { knownAs } reviewBy }
      }
    }
  }
}
`;

/** The page for trying the API: a tab with an example for each role, signed in as somebody of the demonstration. */
export async function examplePage(tokens: DevelopmentTokens): Promise<GraphiQLOptions> {
  const people = demonstrationPeople();
  const as = async (role: RegExp, query: string) => {
    const id = people.find((person) => role.test(person.role))?.id ?? '';
    return { query, headers: JSON.stringify({ authorization: `Bearer ${await tokens.issueToken(id)}` }) };
  };
  const tabs = [
    await as(/^mother/, guardian),
    await as(/^young person/, youngPerson),
    await as(/^link worker/, linkWorker),
  ];
  return {
    title: 'Kinweave',
    // The page asks for the schema before any tab is chosen; a tab's own headers go before these.
    additionalHeaders: JSON.parse(tabs[0]?.headers ?? '{}') as Record<string, string>,
    defaultTabs: tabs,
  };
}
