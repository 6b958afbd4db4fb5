import { type ReactElement, useId, useMemo, useState } from 'react';
import './style.css';
import { Drawing, sizeOf } from './drawing.js';
import type { PictureFamily } from './family.js';
import { FamilyTable } from './family-table.js';
import { keep } from './keep.js';
import { Legend } from './legend-list.js';
import { fonts } from './lettering.js';
import { People } from './people.js';
import { pictureOf } from './picture.js';
import type { Imprint } from './svg-of.js';

interface Props extends Imprint {
  /** What the viewer was shown of the family. */
  readonly family: PictureFamily;
  /** Opens somebody's card. */
  readonly onOpen: (personId: string) => void;
}

/** Whose side the picture is told from: with it, what everybody else is changes its name. */
function Perspective({
  family,
  onChange,
}: {
  readonly family: PictureFamily;
  readonly onChange: (id: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="nhsuk-form-group app-not-printed">
      <label className="nhsuk-label" htmlFor={id}>
        Whose side is the picture told from?
      </label>
      <select id={id} className="nhsuk-select" value={family.index} onChange={({ target }) => onChange(target.value)}>
        {family.people.map(({ id, knownAs, you }) => (
          <option key={id} value={id}>
            {you ? `${knownAs} (you)` : knownAs}
          </option>
        ))}
      </select>
    </div>
  );
}

function Keeping({ family, imprint }: { readonly family: PictureFamily; readonly imprint: Imprint }): ReactElement {
  const [hasFailed, setFailed] = useState(false);
  const save = (as: 'svg' | 'png'): void => {
    setFailed(false);
    keep(family, imprint, as).catch(() => setFailed(true));
  };
  return (
    <div className="picture-keeping app-not-printed">
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
        Print
      </button>
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => save('svg')}>
        Save as SVG
      </button>
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => save('png')}>
        Save as PNG
      </button>
      {hasFailed && <p role="alert">The picture could not be saved. Please try again.</p>}
    </div>
  );
}

/**
 * The family as its viewer was shown it: the tree and the services around it, a legend, the day and who saw it, and the
 * same in a table. It scrolls in a region of its own.
 */
export function FamilyPicture({ family: given, onOpen, date, seenBy }: Props): ReactElement {
  const [chosen, choose] = useState<string | null>(null);
  const isThere = given.people.some(({ id }) => id === chosen);
  const index = isThere && chosen !== null ? chosen : given.index;
  const picture = useMemo(() => pictureOf({ ...given, index }), [given, index]);
  const { family } = picture;
  const { width, height } = sizeOf(picture);
  return (
    <figure className="picture">
      <Perspective family={family} onChange={choose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls by itself is reached by keyboard */}
      <section className="app-scrolls picture-region" aria-label="Family picture" tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it is no set of fields */}
        <svg
          className="picture-drawing"
          role="group"
          aria-label="Family tree. Arrow keys move between people, Enter opens one."
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          fontFamily={fonts}
        >
          <Drawing picture={picture}>
            <People picture={picture} onOpen={onOpen} />
          </Drawing>
        </svg>
      </section>
      <figcaption>
        <Legend picture={picture} />
        <p className="picture-imprint">
          Seen by {seenBy}, {date}
        </p>
      </figcaption>
      <Keeping family={family} imprint={{ date, seenBy }} />
      <FamilyTable picture={picture} />
    </figure>
  );
}
