/** How an argument that takes one is described. */
export const opaque = 'An opaque id, as a field `id` gave it.';

/** What an opaque id stands for: a type, the family for family content, and the thing's own id. */
export interface Named {
  readonly type: string;
  readonly family: string | null;
  readonly id: string;
}

/** The opaque id of a thing: its own id, after its family's where it is family content. */
export const writeId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** The id of something in a family, before it is made opaque. */
export const within = (family: string, id: string): string => `${family}:${id}`;

/** The id of something as somebody else sees it, before it is made opaque: it is read as none. */
export const seenBy = (person: string, id: string): string => `${id}:${person}`;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const form = new RegExp(`^([A-Za-z]{1,40}):(?:(${uuid}):)?(${uuid})$`);

/** Reads an opaque id; null where it is none. Each thing has one: another text that decodes to the same is none. */
export function readId(opaque: string): Named | null {
  const bytes = Buffer.from(opaque.length > 200 ? '' : opaque, 'base64url');
  const found = form.exec(bytes.toString('latin1'));
  if (found === null || bytes.toString('base64url') !== opaque) return null;
  const [, type = '', family, id = ''] = found;
  return { type, family: type === 'Family' ? id : (family ?? null), id };
}
