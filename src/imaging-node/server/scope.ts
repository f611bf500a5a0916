import type { FastifyRequest } from 'fastify'
import { isUid } from '#dicom/model/uid.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { gather } from '#platform/server/gather.ts'
import { type ImagingNode, look } from './node.ts'
import {
  countInstances,
  type Framed,
  findInstance,
  type KeptInstance,
  listInstances,
  type Scope,
} from './store.ts'

export const STUDY = '/dicom-web/studies/:study'
export const SERIES = `${STUDY}/series/:series`
export const INSTANCE = `${SERIES}/instances/:instance`

/** What an address names. @throws Refusal bad-uid */
export function scopeOf(request: FastifyRequest): Scope {
  const { study = '', series, instance } = request.params as Partial<Scope>
  for (const uid of [study, series, instance])
    if (uid !== undefined && !isUid(uid))
      throw new Refusal('bad-uid', 400, { message: '地址里的 UID 写法不对。' })
  return { study, series, instance }
}

/** The instances of a scope. @throws Refusal no-such-study, no-such-series, no-such-instance */
export type GetInstances = (scope: Scope) => Promise<SomeInstances>

/** The same list for as long as the study is the same: what is reckoned from it can be kept with it. */
export type SomeInstances = readonly [KeptInstance, ...KeptInstance[]]

const MOST_LISTS = 500
const LONGEST_LIST = 2_000

/** A study with as many instances as before is the study it was: nothing in it is ever changed. */
export function rememberLists(node: ImagingNode): GetInstances {
  const known = new Map<string, { count: number; list: readonly KeptInstance[] }>()
  const countOf = gather(
    async (studies: readonly string[]) => {
      const counts = await countInstances(node.db, [...new Set(studies)])
      return studies.map((study) => counts.get(study) ?? 0)
    },
    { most: 100, lanes: 2 },
  )

  return async function getInstances(scope) {
    const count = await countOf(scope.study)
    const key = `${scope.study} ${scope.series} ${scope.instance}`
    const remembered = known.get(key)
    const list =
      remembered?.count === count
        ? remembered.list
        : await look(node, (tx) => listInstances(tx, scope))
    if (known.size >= MOST_LISTS) known.clear()
    // A list that is longer than what was counted grew meanwhile: it is not remembered as less.
    if (count > 0 && list.length <= LONGEST_LIST) known.set(key, { count, list })
    if (!isSome(list)) throw noSuch(scope.instance ? 'instance' : scope.series ? 'series' : 'study')
    return list
  }
}

function isSome(list: readonly KeptInstance[]): list is SomeInstances {
  return list.length > 0
}

const MOST_REMEMBERED = 5_000
/** A study may be withdrawn: what is remembered of it is asked for anew after so long, in milliseconds. */
const REMEMBER_MS = 30_000

/** Where the frames of an instance lie never changes: a viewer that asks for each asks the database once. */
export function rememberInstances(node: ImagingNode) {
  const known = new Map<string, { found: Framed; until: number }>()
  return async function getInstance(scope: Scope): Promise<Framed> {
    const key = `${scope.study} ${scope.series} ${scope.instance}`
    const remembered = known.get(key)
    if (remembered && remembered.until > performance.now()) return remembered.found
    const found = await findInstance(node.db, scope as Required<Scope>)
    if (!found) throw noSuch('instance')
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, { found, until: performance.now() + REMEMBER_MS })
    return found
  }
}
