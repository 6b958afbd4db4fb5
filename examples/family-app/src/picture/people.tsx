import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { PersonDrawing } from './drawing.js';
import type { PlacedPerson } from './genogram.js';
import { isMoveKey, moved } from './moves.js';
import { spokenName } from './names.js';
import type { Picture } from './picture.js';

interface PersonButtonProps {
  readonly placed: PlacedPerson;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly hold: (element: SVGGElement | null) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onMove: (event: KeyboardEvent) => void;
}

/** Where somebody in the picture can be opened: over what is drawn of them, and called by a sentence that says it. */
function PersonButton({ placed, name, isCurrent, hold, onFocus, onOpen, onMove }: PersonButtonProps): ReactElement {
  const { room } = placed;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen();
    } else onMove(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      ref={hold}
      className="picture-person"
      role="button"
      aria-label={name}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <rect
        className="picture-focus"
        x={room.x + 7}
        y={room.y + 3}
        width={room.width - 14}
        height={room.height - 6}
        rx={8}
      />
    </g>
  );
}

/** People as one stop of the Tab key; arrows move between them. */
export function People({
  picture,
  onOpen,
}: {
  readonly picture: Picture;
  readonly onOpen: (id: string) => void;
}): ReactElement {
  const { people } = picture.genogram;
  const elements = useRef(new Map<string, SVGGElement>());
  const [chosen, choose] = useState(picture.family.index);
  const current = people.some(({ person }) => person.id === chosen) ? chosen : people[0]?.person.id;
  const onMove = (id: string, event: KeyboardEvent): void => {
    if (!isMoveKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    elements.current.get(moved(people, id, event.key))?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true" className="picture-people">
        {people.map((placed) => (
          <g key={placed.person.id}>
            <PersonDrawing {...placed} />
          </g>
        ))}
      </g>
      {people.map((placed) => {
        const { id } = placed.person;
        return (
          <PersonButton
            key={id}
            placed={placed}
            name={spokenName(picture.family, placed.person)}
            isCurrent={id === current}
            hold={(element) => {
              if (element === null) elements.current.delete(id);
              else elements.current.set(id, element);
            }}
            onFocus={() => choose(id)}
            onOpen={() => onOpen(id)}
            onMove={(event) => onMove(id, event)}
          />
        );
      })}
    </>
  );
}
