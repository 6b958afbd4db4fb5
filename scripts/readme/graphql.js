import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

/** Refuses a document that the committed schema would refuse. */
export async function validateGraphql(root, code) {
  const schema = buildSchema(await readFile(join(root, 'packages/schema/schema.graphql'), 'utf8'));
  const errors = validate(schema, parse(code));
  if (errors.length > 0) throw new Error(errors.join('\n\n'));
}
