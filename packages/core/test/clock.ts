import { type CivilDate, civilDateAt, hasTurned, type Instant, monthsAfter, startOfDay } from '../src/time.js';

/** What the core's clock says of edges, printed, so that it can be asked in another zone. */
const edges = ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2008-02-29', '2026-12-31'] as CivilDate[];
const instants = ['2026-06-14T22:59:59.999Z', '2026-06-14T23:00:00.000Z', '2026-12-31T23:59:59.999Z'] as Instant[];

console.log(
  JSON.stringify([
    edges.map((day) => startOfDay(day)),
    instants.map((at) => civilDateAt(at)),
    instants.map((at) => hasTurned('2010-06-15' as CivilDate, 16, at)),
    edges.map((day) => monthsAfter(day, 6)),
  ]),
);
