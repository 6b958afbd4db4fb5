import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildSchema,
  isCompositeType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { typesWithoutId } from '../examples/family-app/src/api/without-id.js';

const source = resolve(import.meta.dirname, '../examples/family-app/src');
const schema = buildSchema(readFileSync(resolve(source, '../../../packages/schema/schema.graphql'), 'utf8'));

/** Every operation and fragment that the screens are written with. */
const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)])
  .map(([, text]) => text ?? '');
const document = parse(written.join('\n'));

test('every operation of the screens is one that the gateway answers', () => {
  expect(written.length).toBeGreaterThan(40);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});

test('the cache is told of each type without an id that the screens ask for', () => {
  const info = new TypeInfo(schema);
  const asked = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet() {
        const type = info.getParentType();
        const isKept = isCompositeType(type) && 'getFields' in type && 'id' in type.getFields();
        const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
        if (isObjectType(type) && !isKept && !isRoot && !/^Subscription$|Payload$/.test(type.name))
          asked.add(type.name);
      },
    }),
  );
  expect([...asked].filter((type) => !(typesWithoutId as readonly string[]).includes(type)).toSorted()).toEqual([]);
});
