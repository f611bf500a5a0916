import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { z } from 'zod'
import { type AnyEndpoint, pathFields } from '#platform/model/contract.ts'

/** Where in the input something stands: `closure.followUps.0`. */
export type Path = string

export interface MadeInput {
  readonly value: Record<string, unknown>
  /** Fields that name a record. */
  readonly ids: readonly Path[]
  /** Fields in which anything can be written. */
  readonly texts: readonly Path[]
  /** Fields by which something is named without being an id: parts of the address, user names. */
  readonly names: readonly Path[]
}

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
}

/**
 * An input that fits the contract, the same for the same seed. Another seed takes other choices:
 * other words of a list, other dates, what may be left out left out.
 */
export function makeInput(endpoint: AnyEndpoint, seed = 0): MadeInput {
  const schema = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as Schema
  const ids: Path[] = []
  const texts: Path[] = []
  const names: Path[] = []
  const inPath = pathFields(endpoint)

  function make(one: Schema, path: Path): unknown {
    if (one.const !== undefined) return one.const
    if (one.enum) return one.enum[seed % one.enum.length]
    const options = one.anyOf ?? one.oneOf
    if (options) return makeOption(options, path)
    if (one.allOf) return make(Object.assign({}, ...one.allOf), path)
    switch (one.type) {
      case 'object':
        return makeObject(one, path)
      case 'array':
        return makeArray(one, path)
      case 'string':
        return makeString(one, path)
      case 'integer':
      case 'number':
        return makeNumber(one)
      case 'boolean':
        return seed % 2 === 0
      default:
        return undefined
    }
  }

  function makeOption(options: readonly Schema[], path: Path) {
    const some = options.filter(({ type }) => type !== 'null')
    const mayBeNull = some.length < options.length
    if (mayBeNull && seed % 3 === 1) return null
    return make(some[seed % some.length] ?? {}, path)
  }

  function makeObject({ properties = {}, required = [] }: Schema, path: Path) {
    const given = Object.entries(properties).filter(
      ([name]) => seed % 2 === 0 || required.includes(name),
    )
    return Object.fromEntries(
      given.map(([name, inner]) => [name, make(inner, path === '' ? name : `${path}.${name}`)]),
    )
  }

  function makeArray({ items = {}, minItems = 0, maxItems = 1 }: Schema, path: Path) {
    const count = Math.max(minItems, seed % 3 === 2 ? 0 : Math.min(1, maxItems))
    return Array.from({ length: count }, (_, index) => make(items, `${path}.${index}`))
  }

  function makeString(one: Schema, path: Path) {
    if (one.format === 'uuid' || /Ids?(\.\d+)?$/.test(path)) {
      ids.push(path)
      return randomUUID()
    }
    if (one.format === 'date') return aDay(seed).slice(0, 10)
    if (one.format === 'date-time') return aDay(seed)
    if (one.pattern || inPath.includes(path)) names.push(path)
    else texts.push(path)
    if (one.pattern) return aMatch(one.pattern, seed)
    const { minLength = 0, maxLength = 30 } = one
    return '青山绿水之间有一座石桥'.repeat(10).slice(0, Math.max(minLength, Math.min(maxLength, 6)))
  }

  function makeNumber({ minimum, exclusiveMinimum, maximum = 1_000 }: Schema) {
    const least = minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1)
    return Math.min(Math.max(least, 30), maximum)
  }

  return { value: make(schema, '') as Record<string, unknown>, ids, texts, names }
}

const DAY_MS = 86_400_000

/** Yesterday, in a month, long ago: what is planned lies ahead, what happened does not. */
function aDay(seed: number) {
  const days = [-1, 30, -3_650][seed % 3] ?? 0
  return new Date(Date.now() + days * DAY_MS).toISOString()
}

/** The input with something else in one place. */
export function put<Value>(value: Value, path: Path, given: unknown): Value {
  if (path === '') return given as Value
  const [first = '', ...rest] = path.split('.')
  const copy = Array.isArray(value) ? [...value] : { ...value }
  const fields = copy as Record<string, unknown>
  fields[first] = put(fields[first], rest.join('.'), given)
  return copy as Value
}

/** What stands in one place of the input. */
export function get(value: unknown, path: Path): unknown {
  return path.split('.').reduce<unknown>((so, part) => (so as Input | undefined)?.[part], value)
}

type Input = Record<string, unknown>

/** The field's own name: the last word of the path that is no number. */
export function nameOf(path: Path) {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
}

function aMatch(pattern: string, seed: number) {
  const key = `${seed} ${pattern}`
  const known =
    matches.get(key) ?? fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed })[0]
  if (known !== undefined) matches.set(key, known)
  return known
}

/** The same endpoint is asked by every attacker. */
const matches = new Map<string, string>()
