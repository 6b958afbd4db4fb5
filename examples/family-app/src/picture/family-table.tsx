import type { ReactElement } from 'react';
import type { Picture } from './picture.js';
import { rowsOfTable } from './table.js';

const Cell = ({ lines }: { readonly lines: readonly string[] }): ReactElement => (
  <td className="nhsuk-table__cell">
    {lines.map((line, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one cell may be the same
      <div key={n}>{line}</div>
    ))}
  </td>
);

/** What a picture tells, in words: a row for each person, with every tie, home and service that is drawn. */
export function FamilyTable({ picture }: { readonly picture: Picture }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls by itself is reached by keyboard
    <section className="app-scrolls" aria-label="The family picture as a table" tabIndex={0}>
      <table className="nhsuk-table picture-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">The same in words</caption>
        <thead className="nhsuk-table__head">
          <tr>
            {['Person', 'Relation', 'Lives with', 'Services'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rowsOfTable(picture).map(({ id, person, about, relations, homes, services }) => (
            <tr key={id} className="nhsuk-table__row">
              <th scope="row" className="nhsuk-table__header">
                {person}
                <div className="picture-about">{about}</div>
              </th>
              <Cell lines={relations} />
              <Cell lines={homes} />
              <Cell lines={services} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
