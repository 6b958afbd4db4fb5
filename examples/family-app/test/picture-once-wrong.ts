import type { PersonSymbol, PictureFamily, PictureTie } from '../src/picture/family.js';

type Sketch = readonly [PersonSymbol | null, number | null];

const family = (index: string, people: readonly Sketch[], ties: readonly string[]): PictureFamily => ({
  people: people.map(([symbol, age], n) => {
    const id = `p${String(n).padStart(2, '0')}`;
    return { id, knownAs: id, symbol, age, died: false };
  }),
  index,
  ties: ties.map((words) => {
    const [person = '', kinship, to = ''] = words.split(' ');
    return { person, to, kinship: kinship as PictureTie['kinship'], partnership: null };
  }),
  households: [],
  services: [],
});

/**
 * Families that were drawn wrongly once: a fork across somebody between twins, two lines through one gap, and a line across
 * somebody since every gap was taken.
 */
export const onceWrong: readonly PictureFamily[] = [
  family(
    'p03',
    [
      ['circle', 6],
      ['diamond', 53],
      ['square', null],
      [null, 20],
      ['circle', null],
    ],
    ['p02 TWIN p00', 'p00 TWIN p04', 'p00 STEP_SIBLING p01'],
  ),
  family(
    'p00',
    [
      ['square', 60],
      ['diamond', null],
      ['square', null],
      ['square', null],
      [null, 23],
      ['diamond', 50],
      ['diamond', 90],
      ['circle', 70],
      ['diamond', 3],
      ['circle', 90],
      ['square', 11],
      ['diamond', 46],
    ],
    ['p10 GRANDPARENT p00', 'p01 PARENT p00', 'p03 ADOPTIVE_PARENT p00', 'p06 GRANDPARENT p10', 'p02 PARENT p03'],
  ),
  family(
    'p00',
    [
      ['circle', 67],
      ['diamond', 54],
      ['diamond', null],
      ['diamond', 9],
      ['circle', null],
      ['diamond', 3],
      [null, 2],
      ['circle', 6],
      [null, null],
      ['circle', 44],
    ],
    [
      'p08 GRANDPARENT p01',
      'p09 PARENT p01',
      'p02 PARENT p07',
      'p00 GRANDPARENT p07',
      'p06 COUSIN p02',
      'p06 STEP_SIBLING p08',
    ],
  ),
];
