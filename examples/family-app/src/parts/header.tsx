import { Link, useLocation } from 'react-router';
import { useSession } from '../session/session.js';
import { service } from './page.js';

/** Somewhere that the navigation leads to. */
export interface Place {
  readonly to: string;
  readonly words: string;
}

interface Props {
  readonly name: string;
  /** Their part in the service, in words. */
  readonly part: string;
  readonly places: readonly Place[];
}

/**
 * Who is signed in, the way out, and where one can go. The design system's own header carries a mark that says where
 * somebody gets help: this one says nothing.
 */
export function Header({ name, part, places }: Props) {
  const { signOut } = useSession();
  return (
    <header className="nhsuk-header nhsuk-header--white">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link className="nhsuk-header__service-name" to="/">
            {service}
          </Link>
        </div>
        <nav className="nhsuk-header__account" aria-label="Account">
          <ul className="nhsuk-header__account-list">
            <li className="nhsuk-header__account-item">
              {name} ({part})
            </li>
            <li className="nhsuk-header__account-item">
              <button type="button" className="nhsuk-header__account-button" onClick={signOut}>
                Sign out
              </button>
            </li>
          </ul>
        </nav>
      </div>
      <Navigation places={places} />
    </header>
  );
}

function Navigation({ places }: Pick<Props, 'places'>) {
  const { pathname } = useLocation();
  const isHere = (to: string) => (to === '/' ? pathname === '/' : pathname.startsWith(to));
  return (
    <nav className="nhsuk-header__navigation" aria-label="Menu">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list app-navigation">
          {places.map(({ to, words }) => (
            <li
              key={to}
              className={`nhsuk-header__navigation-item${isHere(to) ? ' nhsuk-header__navigation-item--current' : ''}`}
            >
              <Link
                className="nhsuk-header__navigation-link"
                to={to}
                {...(isHere(to) ? { 'aria-current': 'page' } : {})}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
