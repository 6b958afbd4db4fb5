import { Button } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { AroundMember, MemberCard, MemberFacts } from '../family/member-card.js';

export const CardsInPicture = graphql(
  `
    fragment CardsInPicture on Family {
      id
      members {
        id
        knownAs
        ...MemberFacts
      }
      ...AroundMember
    }
  `,
  [MemberFacts, AroundMember],
);

interface Props {
  readonly family: FragmentOf<typeof CardsInPicture>;
  /** Whose card is open. */
  readonly open: string | null;
  readonly onClose: () => void;
}

/** The card of whoever was chosen in the picture, over it; closed, the focus is where it was. */
export function CardInPicture({ family, open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cards = readFragment(CardsInPicture, family);
  const member = cards.members.find(({ id }) => id === open);
  const isOpen = member !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  if (member === undefined) return null;
  return (
    <dialog ref={dialog} className="app-dialog" aria-label={member.knownAs} onClose={onClose}>
      <MemberCard member={member} family={cards} />
      <Button secondary onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  );
}
