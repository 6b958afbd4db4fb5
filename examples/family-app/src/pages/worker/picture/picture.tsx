import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { FamilyPicture } from '../../../picture/family-picture.js';
import { day } from '../../../words/dates.js';
import { today } from '../../../words/now.js';
import { NotFoundPage } from '../../not-found.js';
import { PictureFacts, pictureFamilyOf } from '../picture-of.js';
import { CardInPicture, CardsInPicture } from './card-in-picture.js';

const Picture = graphql(
  `
    query Picture($id: ID!) {
      viewer {
        name
      }
      family(id: $id) {
        id
        ...PictureFacts
        ...CardsInPicture
      }
    }
  `,
  [PictureFacts, CardsInPicture],
);

/** The family drawn: who belongs to whom, who lives where, and which services stand around them. */
export function PicturePage() {
  const { id = '' } = useParams();
  const asked = useAsk(Picture, { id });
  const [open, setOpen] = useState<string | null>(null);
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ viewer, family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading="Family picture">
            <p className="app-not-printed">
              <Link to={`/families/${id}`}>Back to the family</Link>
            </p>
            <FamilyPicture family={pictureFamilyOf(family)} onOpen={setOpen} date={day(today())} seenBy={viewer.name} />
            <CardInPicture family={family} open={open} onClose={() => setOpen(null)} />
          </Page>
        )
      }
    </WhenAsked>
  );
}
