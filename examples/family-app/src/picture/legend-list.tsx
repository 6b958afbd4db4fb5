import type { ReactElement } from 'react';
import { legendOf } from './legend.js';
import type { Picture } from './picture.js';
import { Sample, sample } from './sample.js';

/** What the symbols and lines of a picture mean. */
export function Legend({ picture }: { readonly picture: Picture }): ReactElement {
  return (
    <ul className="picture-legend" aria-label="Legend">
      {legendOf(picture).map((entry) => (
        <li key={entry.words}>
          <svg
            aria-hidden="true"
            width={sample.width}
            height={sample.height}
            viewBox={`0 0 ${sample.width} ${sample.height}`}
          >
            <Sample entry={entry} />
          </svg>
          {entry.words}
        </li>
      ))}
    </ul>
  );
}
