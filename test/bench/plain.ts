import { createServer } from 'node:http';
import { PrismaClient } from '@kinweave/schema';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import { PrismaPg } from '@prisma/adapter-pg';
import { createYoga } from 'graphql-yoga';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type PrismaTypes from '../../packages/schema/dist/generated/pothos.js';
import { getDatamodel } from '../../packages/schema/dist/generated/pothos.js';
import { said } from './server.js';

/**
 * The plain way: Pothos' types straight on Prisma's rows, the family's records as a relation, an audit row by `create`.
 * It decides nothing, and as the database's owner it is under no wall.
 */
const { url, jwks, issuer, audience } = said();
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
const keys = createLocalJWKSet(jwks);

const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes; Context: { subject: string; tenant: string } }>({
  plugins: [PrismaPlugin],
  prisma: { client: prisma, dmmf: getDatamodel() },
});

type Body = Readonly<Record<string, string | boolean | null>>;
const texts = [
  'words',
  'area',
  'createdAt',
  'changedAt',
  'owner',
  'status',
  'driver',
  'due',
  'place',
  'start',
  'end',
] as const;

const FamilyRecord = builder.prismaObject('FamilyRecord', {
  fields: (t) => ({
    id: t.exposeString('id'),
    kind: t.exposeString('kind'),
    ...Object.fromEntries(
      texts.map((field) => [
        field,
        t.string({ select: { body: true }, nullable: true, resolve: ({ body }) => (body as Body)[field] as string }),
      ]),
    ),
    confidential: t.boolean({
      select: { body: true },
      nullable: true,
      resolve: ({ body }) => (body as Body)['confidential'] === true,
    }),
  }),
});

builder.prismaObject('Family', { fields: (t) => ({ records: t.relation('records') }) });
builder.queryType({
  fields: (t) => ({
    family: t.prismaField({
      type: 'Family',
      nullable: true,
      args: { id: t.arg.string({ required: true }) },
      resolve: async (query, _, { id }, { tenant, subject }) => {
        const asked = {
          tenant,
          subject,
          at: new Date(),
          viewer: [subject],
          family: id,
          requestId: crypto.randomUUID(),
        };
        await prisma.accessLog.create({
          data: {
            ...asked,
            operation: 'query family',
            relations: ['LINK_WORKER'],
            fieldGroups: ['goal.content'],
            wrote: false,
          },
        });
        return prisma.family.findUnique({ ...query, where: { tenant_id: { tenant, id } } });
      },
    }),
  }),
});
void FamilyRecord;

const yoga = createYoga({
  schema: builder.toSchema(),
  logging: false,
  context: async ({ request }) => {
    const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? '';
    const { payload } = await jwtVerify(token, keys, { issuer, audience });
    const account = await prisma.account.findUniqueOrThrow({ where: { subject: payload.sub ?? '' } });
    return { subject: account.subject, tenant: account.tenant };
  },
});

const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
