import { Button } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { useCommand } from '../../api/command.js';
import { useCalled } from '../../parts/called.js';
import { OwnWords } from '../../parts/own-words.js';
import { RevokeGrant } from '../../parts/share-commands.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { day } from '../../words/dates.js';
import { bundles } from '../../words/sharing.js';
import { type Gift, itemOf } from './grants.js';

interface Props {
  readonly gift: Gift;
  /** With whom it is shared. */
  readonly name: string;
}

/** Something that was shared with one person, until when, and how to stop; whether it shows them anything is said too. */
export function GiftCard({ gift, name, isOpen = false }: Props & { readonly isOpen?: boolean }) {
  return (
    <div className="app-gift">
      <GiftWords gift={gift} name={name} />
      {isOpen || gift.bundle !== null ? null : <NotOpen gift={gift} name={name} />}
      <p>It ends on {day(gift.until)}.</p>
      <StopSharing grant={gift.id} name={name} what={itemOf(gift)?.words ?? ''} />
    </div>
  );
}

interface StopProps {
  readonly grant: string;
  readonly name: string;
  /** What is shared, for whoever hears the button and not the page. */
  readonly what: string;
}

/** Takes it back at once. */
export function StopSharing({ grant, name, what }: StopProps) {
  const { send, isSending, trouble } = useCommand(RevokeGrant);
  return (
    <>
      <TroubleSummary trouble={trouble} />
      <Button type="button" secondary small disabled={isSending} onClick={() => send({ grant })}>
        Stop sharing
        <span className="nhsuk-u-visually-hidden app-own-words">
          {' '}
          with {name}: {what}
        </span>
      </Button>
    </>
  );
}

function GiftWords({ gift, name }: Props) {
  const called = useCalled('You');
  const item = itemOf(gift);
  const who = gift.by === null ? 'Someone' : called(gift.by);
  if (gift.bundle !== null)
    return (
      <p>
        {who} shared {bundles[gift.bundle]} with {name}. Private ones stay out.
      </p>
    );
  if (item === null)
    return (
      <p>
        {who} agreed that {name} can read something that tells of you.
      </p>
    );
  return (
    <p>
      {who} shared this with {name}: <OwnWords>{gift.words ?? item.words}</OwnWords>
    </p>
  );
}

function NotOpen({ gift, name }: Props) {
  const item = itemOf(gift);
  if (gift.staleSince === null) return <p>{name} cannot see it now. Your worker can tell you why.</p>;
  return (
    <p>
      It has changed since then. {name} cannot see your words now.{' '}
      {item === null ? null : <Link to={`/share/${item.id}`}>Share it again</Link>}
    </p>
  );
}
