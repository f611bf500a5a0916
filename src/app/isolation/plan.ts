import { randomUUID } from 'node:crypto'
import { type AnyEndpoint, pathFields } from '#platform/model/contract.ts'
import type { Opening } from './hands.ts'
import { type MadeInput, makeInput, nameOf, type Path, put } from './input-maker.ts'
import { type Belongings, idsFor, valuesFor } from './rows.ts'
import type { Secrets } from './secrets.ts'

/** What goes into the fields that are not ids. */
export interface Choice {
  readonly seed: number
  /** What the product itself said was wrong, and was put right. */
  readonly mended: Map<Path, unknown>
  /** What the world itself says to be open. */
  readonly opening?: Opening
}

export interface Aim {
  readonly victim: Belongings
  /** Words by which somebody of the victim's could be searched for. */
  readonly searchedFor: readonly string[]
  readonly secrets: Secrets
  /** Records of the attacker's own, to be mixed with those of the victim. */
  readonly own: Belongings | undefined
  /** So many records, or values, are tried in each field: few of them every day, more in a proof. */
  readonly most: number
}

export interface Attempt {
  readonly input: Record<string, unknown>
  /** The same with the id of a record that does not exist: the answer has to be the same. */
  readonly twin?: Record<string, unknown>
}

/** Every field that names a record, filled with every record of the victim's that it could name. */
export function* plan(endpoint: AnyEndpoint, choice: Choice, aim: Aim): Generator<Attempt> {
  const made = mend(makeInput(endpoint, choice.seed), choice)
  const { victim, searchedFor, secrets, own, most } = aim
  if (made.ids.length === 0) yield { input: made.value }
  if (endpoint.method === 'GET' || endpoint.reads) {
    for (const path of made.texts)
      for (const word of searchedFor) yield { input: put(made.value, path, word) }
  }
  if (endpoint.roles !== 'anyone') {
    for (const path of made.names)
      for (const value of spread(valuesFor(nameOf(path), victim), most))
        yield { input: withVersion(endpoint, put(made.value, path, value), victim) }
  }
  for (const path of made.ids) {
    for (const id of spread(idsFor(fieldNames(endpoint, path), victim), most)) {
      for (const others of own ? [victim, own] : [victim]) {
        const input = fill(endpoint, made, { path, id, others, victim })
        const isSecret = secrets.ids.has(id)
        yield { input, ...(isSecret && { twin: put(input, path, randomUUID()) }) }
      }
      if (made.ids.length > 1) yield { input: everywhere(endpoint, made, id, victim) }
    }
  }
}

/** So many of them, from the first to the last. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  if (all.length <= most) return all
  const step = (all.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, n) => all[Math.round(n * step)] as One)
}

function mend(made: MadeInput, { mended }: Choice): MadeInput {
  let input = made.value
  for (const [path, given] of mended) input = put(input, path, given)
  return { ...made, value: input }
}

interface Filling {
  readonly path: Path
  readonly id: string
  readonly others: Belongings
  readonly victim: Belongings
}

/** The victim's id in one place, and in the others what goes with it, or what the attacker has. */
function fill(endpoint: AnyEndpoint, made: MadeInput, { path, id, others, victim }: Filling) {
  let input = put(made.value, path, id)
  for (const place of made.ids) {
    if (place === path) continue
    const choices = idsFor(fieldNames(endpoint, place), others).filter((one) => one !== id)
    const beside = others.near.get(id)
    const near = choices.find((one) => beside?.has(one))
    input = put(input, place, near ?? choices[0] ?? id)
  }
  return withVersion(endpoint, input, victim)
}

/** The same id in all places: who speaks for oneself, who is tied to oneself. */
function everywhere(endpoint: AnyEndpoint, made: MadeInput, id: string, victim: Belongings) {
  const input = made.ids.reduce((value, path) => put(value, path, id), made.value)
  return withVersion(endpoint, input, victim)
}

/** The version at which the last record in the path stands. */
function withVersion(
  endpoint: AnyEndpoint,
  input: Record<string, unknown>,
  { versions }: Belongings,
) {
  if (!('version' in input)) return input
  const last = pathFields(endpoint)
    .map((name) => input[name])
    .findLast((value) => typeof value === 'string' && versions.has(value))
  return put(input, 'version', versions.get(last) ?? 1)
}

/** A part of the address is named by what stands before it, then by itself: `/accounts/:id`. */
function fieldNames({ path }: AnyEndpoint, at: Path) {
  const before = new RegExp(`([\\w-]+?)s?/:${at}(/|$)`).exec(path)?.[1]
  const noun = before?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return noun ? [`${noun}Id`, nameOf(at)] : [nameOf(at)]
}
