/** How a person wishes to be drawn; whoever has not said is a diamond. */
export type PersonSymbol = 'square' | 'circle' | 'diamond';

/** What one person is to another, in the words of the API. */
export type Kinship =
  | 'PARENT'
  | 'STEP_PARENT'
  | 'ADOPTIVE_PARENT'
  | 'FOSTER_CARER'
  | 'GRANDPARENT'
  | 'AUNT_OR_UNCLE'
  | 'SIBLING'
  | 'STEP_SIBLING'
  | 'TWIN'
  | 'PARTNER'
  | 'FORMER_PARTNER'
  | 'COUSIN'
  | 'FRIEND'
  | 'OTHER';

/** How two partners stand to each other. */
export type Partnership = 'MARRIED' | 'CIVIL_PARTNERSHIP' | 'COHABITING' | 'SEPARATED' | 'DIVORCED';

/** A day on which somebody is in a household, in the words of the API. */
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** How a service and a person stand to each other. */
export type Strength = 'STRONG' | 'ORDINARY' | 'WEAK' | 'STRESSFUL';

/** Which way help and effort go. */
export type Flow = 'TO_PERSON' | 'FROM_PERSON' | 'BOTH' | 'NONE';

/** Somebody in the picture. */
export interface PicturePerson {
  readonly id: string;
  readonly knownAs: string;
  readonly symbol: PersonSymbol | null;
  /** In whole years; of somebody who died, the age then. */
  readonly age: number | null;
  readonly died: boolean;
  /** Whether this is who looks at the picture. */
  readonly you?: boolean;
}

/** `person` is the kinship of `to`: "Anna is the parent of Maya". */
export interface PictureTie {
  readonly person: string;
  readonly to: string;
  readonly kinship: Kinship;
  readonly partnership: Partnership | null;
}

/** Somebody living in a household, on these days; without days where nothing is said of them. */
export interface PictureMember {
  readonly id: string;
  readonly days: readonly Weekday[];
}

/** People who live together. */
export interface PictureHousehold {
  readonly name: string;
  readonly people: readonly PictureMember[];
}

/** A tie between one person and a service around the family. */
export interface PictureService {
  readonly id: string;
  readonly service: string;
  readonly person: string;
  readonly strength: Strength;
  readonly flow: Flow;
}

/** All that is drawn: what its viewer was shown, and nothing of anything else. */
export interface PictureFamily {
  readonly people: readonly PicturePerson[];
  /** The person from whose side the picture is told. */
  readonly index: string;
  readonly ties: readonly PictureTie[];
  readonly households: readonly PictureHousehold[];
  readonly services: readonly PictureService[];
}

/** One fact that a picture and its table both hold, or neither. */
export type Fact =
  | { readonly of: 'person'; readonly person: PicturePerson }
  | { readonly of: 'tie'; readonly tie: PictureTie }
  | { readonly of: 'home'; readonly household: string; readonly person: string; readonly days: readonly Weekday[] }
  | { readonly of: 'service'; readonly service: PictureService };
