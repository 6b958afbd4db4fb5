import { verb } from '../command.js';
import { ClashCause, LinkKind } from '../words.js';
import { type Field, id } from './inputs.js';

verb('ProposeLink', {
  says: 'Proposes a link between two people’s plans; it is there once each end’s owner agreed.',
  returns: { link: 'planLink' },
  input: (t) => ({
    linkKind: t.field({ type: LinkKind, required: true, description: 'How the one bears on the other.' }),
    over: t.field({ type: ClashCause, description: 'Of a clash, over what; it goes with no other kind.' }),
    from: id(t, 'One end.'),
    to: id(t, 'The other end.'),
  }),
});

const link = {
  returns: { link: 'planLink' },
  at: 'link',
  input: (t: Field) => ({ link: id(t, 'The link.') }),
} as const;
verb('AgreeLink', { says: 'Agrees to a link at the viewer’s own end.', ...link });
verb('EndLink', { says: 'Ends a link.', ...link });
