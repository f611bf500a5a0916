import { z } from 'zod'
import { type AnyEndpoint, operationId, pathFields } from './contract.ts'
import { nameShapes } from './openapi-shapes.ts'
import { commonRefusals } from './refusal-words.ts'
import type { Words } from './words.ts'

/** The public description of the endpoints, in OpenAPI 3.1. */
export function openapi(title: string, version: string, endpoints: readonly AnyEndpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  const { described, schemas } = nameShapes(paths)
  return {
    openapi: '3.1.0',
    info: { title, version },
    paths: described,
    components: {
      schemas: { Problem: problem, ...schemas },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'renqiao.session_token' } },
    },
  }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: `Of any operation:\n${sentences(commonRefusals)}` },
    field: { type: 'string' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    instance: { type: 'string' },
  },
}

function operation(endpoint: AnyEndpoint) {
  const { method, summary, roles, input, output, refusals } = endpoint
  const inPath = pathFields(endpoint)
  const inHeader = 'version' in input.shape ? ['version'] : []
  const others = Object.keys(input.shape).filter(
    (name) => !inPath.includes(name) && !inHeader.includes(name),
  )
  const schemaOf = (name: string) => jsonSchema(input.shape[name] as z.ZodType, 'input')
  const parameters = [
    ...inPath.map((name) => parameter(name, 'path', true, schemaOf(name))),
    ...inHeader.map(() => parameter('If-Match', 'header', true, { type: 'string' })),
    ...(method === 'GET'
      ? others.map((name) => parameter(name, 'query', isRequired(input, name), schemaOf(name)))
      : endpoint.reads
        ? []
        : [parameter('Idempotency-Key', 'header', true, { type: 'string', maxLength: 64 })]),
  ]
  const body = z.object(
    Object.fromEntries(others.map((name) => [name, input.shape[name]])) as never,
  )
  return {
    operationId: operationId(endpoint),
    summary,
    'x-roles': roles,
    security: roles === 'anyone' ? [] : [{ session: [] }],
    parameters,
    ...(method !== 'GET' && { requestBody: json(jsonSchema(body, 'input')) }),
    responses: {
      200: { description: 'OK', ...json(jsonSchema(output, 'output')) },
      default: {
        description: refusals
          ? sentences(refusals)
          : 'Only the refusals that any operation may give',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function sentences(refusals: Readonly<Record<string, Words>>) {
  return Object.entries(refusals)
    .map(([code, { zh }]) => `${code}：${zh}`)
    .join('\n')
}

function parameter(name: string, place: string, required: boolean, schema: unknown) {
  return { name, in: place, required, schema }
}

function isRequired(input: z.ZodObject, name: string) {
  return !(input.shape[name] as z.ZodType).safeParse(undefined).success
}

function json(schema: unknown) {
  return { content: { 'application/json': { schema } } }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
