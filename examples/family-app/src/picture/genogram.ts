import { type Bonds, bondsOf } from './bonds.js';
import { columnsOf } from './columns.js';
import { type Down, downOf } from './down.js';
import type { Fact, PersonSymbol, PictureFamily, PicturePerson, PictureTie } from './family.js';
import { rowsOf } from './generations.js';
import { captionsOf, type HouseholdBox, householdsOf, roofsOf } from './households.js';
import { type LabelLine, labelOf } from './labels.js';
import { lanesOf } from './lanes.js';
import { type Line, linesOf } from './lines.js';
import { type Box, half, label, room } from './measures.js';
import { orderOf } from './order.js';
import { type Across, acrossOf } from './trunks.js';

/** Somebody in their place: the middle of the symbol, and the room that belongs to them. */
export interface PlacedPerson {
  readonly person: PicturePerson;
  readonly symbol: PersonSymbol;
  readonly isIndex: boolean;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly room: Box;
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly LabelLine[] };
  readonly says: readonly Fact[];
}

/** A family tree in numbers: rows of people from the oldest generation down, each row from left to right. */
export interface Genogram {
  readonly people: readonly PlacedPerson[];
  readonly lines: readonly Line[];
  readonly households: readonly HouseholdBox[];
  /** Ties that follow from lines between other people: a grandparent is the parent of a parent. */
  readonly implied: readonly PictureTie[];
  readonly width: number;
  readonly height: number;
}

function place(family: PictureFamily, person: PicturePerson, bonds: Bonds, across: Across, down: Down): PlacedPerson {
  const { lines, says } = labelOf(family, person, bonds);
  const [x, row] = [across.x(person.id), across.row(person.id)];
  const y = down.middle(row);
  const height = lines.length * label.line;
  const { left, right } = room;
  return {
    person,
    symbol: person.symbol ?? 'diamond',
    isIndex: person.id === family.index,
    row,
    x,
    y,
    room: { x: x - left, y: down.top(row), width: left + right, height: down.bottom(row) - down.top(row) },
    label: { x: x + label.left, y: y - Math.min(half, height / 2) + 12, lines },
    says,
  };
}

/** Lays out a tidy family. */
export function genogramOf(family: PictureFamily): Genogram {
  const rows = rowsOf(family);
  const bonds = bondsOf(family, rows);
  const order = orderOf(family, bonds, rows);
  const across = acrossOf(bonds, order, rows, columnsOf(order, bonds));
  const lanes = lanesOf(bonds.couples, across);
  const roofs = roofsOf(family.households, order, across.x);
  const captions = captionsOf(roofs);
  const labels = new Map(family.people.map((person) => [person.id, labelOf(family, person, bonds)]));
  const down = downOf(family, order, labels, captions, lanes);
  const byId = new Map(family.people.map((person) => [person.id, person]));
  const people = order.flat().flatMap((id) => {
    const person = byId.get(id);
    return person === undefined ? [] : [place(family, person, bonds, across, down)];
  });
  const ground = {
    across,
    down,
    lanes,
    index: family.index,
    symbol: (id: string): PersonSymbol => byId.get(id)?.symbol ?? 'diamond',
    hasCaptions: (row: number): boolean => (order[row] ?? []).some((id) => captions.has(id)),
  };
  return {
    people,
    lines: linesOf(bonds, ground),
    households: householdsOf(roofs, order, across.x, down),
    implied: bonds.implied,
    width: Math.max(0, ...people.map((one) => one.room.x + one.room.width)),
    height: down.height,
  };
}
