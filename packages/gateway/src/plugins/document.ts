import { policy } from '@kinweave/core';
import { kindOfType } from '@kinweave/schema';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Reading } from '../store.js';

type Asked = Pick<Reading, 'operation' | 'fieldGroups'>;

const known = new WeakMap<DocumentNode, Asked>();

/** Words of a document beyond which nobody reads on. */
const mostTokens = 20_000;

/** Stops reading a document that goes on without end, and in production keeps the schema's own pages for itself. */
export const useDocumentLimits = ({ introspection }: { readonly introspection: boolean }): Plugin => ({
  onParse({ params }) {
    params.options = { ...params.options, maxTokens: mostTokens };
  },
  onValidate({ addValidationRule }) {
    if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
  },
});

/** What a document asks for, in the words of the audit: its root fields, never its own name, and groups of fields. */
export function askedBy(schema: GraphQLSchema, document: DocumentNode): Asked {
  const before = known.get(document);
  if (before !== undefined) return before;
  const asked = { operation: operationOf(document), fieldGroups: groupsOf(schema, document) };
  known.set(document, asked);
  return asked;
}

function operationOf(document: DocumentNode): string {
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === 'OperationDefinition',
  );
  const roots = operations.flatMap(({ operation, selectionSet }) =>
    selectionSet.selections.map(
      (selection) => `${operation} ${selection.kind === 'Field' ? selection.name.value : '…'}`,
    ),
  );
  return [...new Set(roots)].join(', ').slice(0, 200);
}

function groupsOf(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const groups = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = getNamedType(info.getParentType());
        const kind = isObjectType(parent) ? kindOfType(parent.name) : undefined;
        if (kind === undefined) return;
        const { fields } = (policy as Readonly<Record<string, { fields: Readonly<Record<string, string>> }>>)[kind] ?? {
          fields: {},
        };
        const group = fields[node.name.value];
        if (group !== undefined) groups.add(`${kind}.${group}`);
      },
    }),
  );
  return [...groups].sort();
}
