import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '../model/contract.ts'
import { operationId } from '../model/contract.ts'
import { toFaults } from '../model/faults.ts'
import { type FieldFault, Refusal } from '../model/refusal.ts'
import { literal } from './db.ts'
import { languageOf } from './problem.ts'
import type { Vault } from './vault.ts'

const MAX_DEPTH = 50

/** Comes before all else that walks through the body: whatever recurses could be made to overflow. */
export function checkDepth({ body }: FastifyRequest) {
  if (isDeeperThan(body, MAX_DEPTH)) throw new Refusal('too-deep', 400)
}

/** The fields of the input, gathered from where they travel, and checked against the contract. */
export function readInput(endpoint: AnyEndpoint, request: FastifyRequest): unknown {
  const { query, body, params, headers } = request
  const sent = endpoint.method === 'GET' ? query : (body ?? {})
  if (typeof sent !== 'object' || Array.isArray(sent)) throw new Refusal('malformed-request', 400)
  const fields: Record<string, unknown> = { ...sent, ...(params as object) }
  if ('version' in endpoint.input.shape) fields.version = readVersion(headers['if-match'])
  const input = endpoint.input.safeParse(fields, { reportInput: true })
  const faults = input.success
    ? findUnstorable(input.data)
    : toFaults(input.error, languageOf(request))
  if (input.success && faults.length === 0) return input.data
  throw new Refusal('invalid-input', 400, { faults, ...(faults[0] && { field: faults[0].field }) })
}

/** PostgreSQL keeps neither the null character nor half of a pair. */
const UNSTORABLE = /\0|\p{Cs}/u

function findUnstorable(value: unknown, field = ''): FieldFault[] {
  if (typeof value === 'string')
    return UNSTORABLE.test(value)
      ? [{ field, code: 'unstorable-text', message: '含有无法保存的字符，请删去后重新输入' }]
      : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...findUnstorable(name, field),
    ...findUnstorable(inner, field === '' ? name : `${field}.${name}`),
  ])
}

function readVersion(header: string | undefined) {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1]
  if (!version) throw new Refusal('version-required', 428)
  return Number(version)
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}

/**
 * A call of `platform.claim_key` for this request; `asking` is an SQL expression. What is kept of
 * request and answer is keyed and sealed: either may hold an identity number.
 */
export function claimKey(
  vault: Vault,
  endpoint: AnyEndpoint,
  { params, body, headers }: FastifyRequest,
  asking: string,
) {
  const key = headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key))
    throw new Refusal('idempotency-key-required', 400)
  const sent = JSON.stringify([params, body ?? null, headers['if-match'] ?? null])
  const print = vault.blindIndex(sent, 'idempotency').toString('hex')
  const operation = operationId(endpoint)
  const about = `platform.idempotency_key:${operation}:${key}`
  const seal = (answer: unknown) =>
    vault.seal(JSON.stringify(answer ?? null), about).toString('hex')
  return {
    call: `platform.claim_key(${asking}, ${literal(operation)}, ${literal(key)}, '\\x${print}')`,
    settle: (answer: unknown) =>
      `platform.settle_key(${literal(operation)}, ${literal(key)}, '\\x${print}', '\\x${seal(answer)}')`,
    replay: (answer: Buffer): unknown => JSON.parse(vault.open(answer, about)),
  }
}
