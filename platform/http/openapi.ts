import { z } from 'zod';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import type { OpenRoute, Route } from './route.ts';

interface Operation {
  readonly contract: AnyContract;
  readonly sentence: string | null;
}

type JsonSchema = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
};

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'rule', 'requestId', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    rule: { type: 'string', description: 'Number of the rule that said no; docs/rules' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, rule: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

const parametersOf = (schema: z.ZodType, place: 'path' | 'query'): JsonSchema[] => {
  const shape = schemaOf(schema, 'input');
  const required = Array.isArray(shape.required) ? shape.required : [];
  return Object.entries(shape.properties ?? {}).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }));
};

const WRITE_HEADERS: readonly JsonSchema[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  },
  { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } },
  { name: 'X-Sortie', in: 'header', required: true, schema: { type: 'string' } },
];

function operation({ contract, sentence }: Operation): JsonSchema {
  const writes = contract.method !== 'GET';
  const media = {
    json: 'application/json',
    upload: 'application/json',
    download: 'application/octet-stream',
    events: 'text/event-stream',
  };
  const sends = contract.carries === 'upload' ? 'multipart/form-data' : 'application/json';
  return {
    operationId: contract.name,
    summary: contract.summary,
    ...(sentence === null ? { security: [] } : { description: `Who may: ${sentence}` }),
    parameters: [
      ...parametersOf(contract.params, 'path'),
      ...parametersOf(contract.query, 'query'),
      ...(writes && sentence !== null ? WRITE_HEADERS : []),
    ],
    ...(writes && contract.method !== 'DELETE'
      ? {
          requestBody: { required: true, content: { [sends]: { schema: schemaOf(contract.body, 'input') } } },
        }
      : {}),
    responses: {
      [contract.status]: {
        description: contract.summary,
        ...(contract.status === 204
          ? {}
          : {
              content: {
                [media[contract.carries]]: {
                  schema:
                    contract.carries === 'json' || contract.carries === 'upload'
                      ? schemaOf(contract.reply, 'output')
                      : { type: 'string' },
                },
              },
            }),
      },
      default: {
        description: 'The rule that said no',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The OpenAPI 3.1 document of everything this server answers, from the contracts it answers by. */
export function openApi(routes: readonly Route[], openRoutes: readonly OpenRoute[]): JsonSchema {
  const operations: Operation[] = [
    ...openRoutes.map((r) => ({ contract: r.contract, sentence: null })),
    ...routes.map((r) => ({ contract: r.contract, sentence: r.permission.sentence.en })),
  ].toSorted((a, b) => (a.contract.path < b.contract.path ? -1 : 1));
  const paths: Record<string, JsonSchema> = {};
  for (const one of operations) {
    const path = one.contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.contract.method.toLowerCase()]: operation(one) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sortie', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sortie' } },
      schemas: { Problem: PROBLEM },
    },
  };
}
