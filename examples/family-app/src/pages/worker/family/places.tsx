import { Link } from 'react-router';
import { Sign } from '../../../parts/sign.js';

/** Where one goes from a family. */
export function Places({ family }: { readonly family: string }) {
  return (
    <nav aria-label="This family" className="app-places app-not-printed">
      <Link to={`/families/${family}/picture`}>Family picture</Link>
      <Link to={`/families/${family}/plans`}>Plans side by side</Link>
      <Link to={`/families/${family}/talks`}>Talks</Link>
      <Link to={`/families/${family}/timeline`}>What happened</Link>
      <Link to={`/families/${family}/safety`}>
        <Sign of="safety" />
        Worried that somebody is not safe?
      </Link>
    </nav>
  );
}
