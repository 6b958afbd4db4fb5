import { useParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { listed } from '../../../words/lists.js';
import { today } from '../../../words/now.js';
import { NotFoundPage } from '../../not-found.js';
import { Agreed, AgreedInFamily } from './agreed.js';
import { Banner, FamilyBanner } from './banner.js';
import { DueHere, DueInFamily } from './due-here.js';
import { Homes, HomesInFamily } from './homes.js';
import { InvolvedWith, InvolvedWithFamily } from './involved.js';
import { AroundMembers, Members } from './members.js';
import { ComingUp, NextInFamily } from './next.js';
import { Places } from './places.js';

const OneFamily = graphql(
  `
    query OneFamily($id: ID!, $today: Date!) {
      family(id: $id) {
        id
        members {
          id
          knownAs
        }
        ...FamilyBanner
        ...AroundMembers
        ...NextInFamily
        ...AgreedInFamily
        ...DueInFamily
        ...HomesInFamily
        ...InvolvedWithFamily
      }
    }
  `,
  [FamilyBanner, AroundMembers, NextInFamily, AgreedInFamily, DueInFamily, HomesInFamily, InvolvedWithFamily],
);

/** One family: who is in it, who works with whom, what was agreed and what is next. */
export function FamilyPage() {
  const { id = '' } = useParams();
  const asked = useAsk(OneFamily, { id, today: today() });
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading={listed(family.members.map(({ knownAs }) => knownAs))} title="Family">
            <Places family={family.id} />
            <Banner family={family} />
            <Members family={family} />
            <div className="app-columns">
              <ComingUp family={family} />
              <DueHere family={family} />
            </div>
            <div className="app-columns">
              <Homes family={family} />
              <InvolvedWith family={family} />
            </div>
            <Agreed family={family} />
          </Page>
        )
      }
    </WhenAsked>
  );
}
