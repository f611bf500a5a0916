import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { TooLarge } from '../hashed-file.ts'
import { keepDraft, type Sending } from '../ingest.ts'
import { act, type ImagingNode, look } from '../node.ts'
import { countKnown, findPacsClient, listReceiving, listSops } from './pacs.store.ts'
import type { InstancePlace, Pacs, PacsStudy, Page } from './pacs.ts'
import type { PacsBlobStore } from './pacs-blobs.ts'
import { pages } from './pages.ts'

export interface Follower {
  /**
   * Learns what is new in the PACS and takes it down, for some seconds. @returns how many instances
   * @throws Refusal pacs-unreachable: next time it goes on where it was
   */
  readonly follow: () => Promise<number>
  /** Studies of which something is missing here yet: they must not be sealed as whole. */
  readonly unfinished: () => string[]
}

interface Means {
  readonly pacs: Pacs
  readonly blobs: PacsBlobStore
  /** `20260101`: older studies are left alone. */
  readonly since?: string | undefined
}

/** A process that is told to stop waits no longer for it. */
const AT_ONE_GO_MS = 10_000
const STUDIES_PER_PAGE = 100
const INSTANCES_PER_PAGE = 500
/** Studies of these days are looked at each time. */
const RECENT_DAYS = 3
/** All others: no sooner than after so long, and than after ten times as long as it took. */
const SWEEP_REST_MS = 60_000
/** What the PACS could not give is asked for again after so long. */
const REST_MS = 600_000
const MOST_REMEMBERED = 200_000
const DAY_MINUTES = 1_440

/**
 * Follows a PACS by asking it again and again: DICOMweb has no word for what is new. A study counts as
 * known when it has as many instances here as there; of others each instance is fetched once.
 */
export async function createFollower(
  node: ImagingNode,
  { pacs, blobs, since }: Means,
): Promise<Follower> {
  const client = await act(node, (tx) => findPacsClient(tx, node.deps))
  const behind = new Map<string, { count: number | undefined; notBefore: number }>()
  // What a predecessor may have left in the middle.
  await lookAgain(node.deps.now())
  /** How many instances a study had there when each of them was tried. */
  const tried = new Map<string, number>()
  let sweep: AsyncGenerator<PacsStudy[]> | undefined
  let [sweepBegan, nextSweep] = [0, 0]

  return { follow, unfinished: () => [...behind.keys()] }

  async function follow() {
    const until = performance.now() + AT_ONE_GO_MS
    for await (const page of pagesOfStudies(recentDays())) await compare(page)
    // Before it counts as whole, what has come to rest here is looked at once more there.
    await lookAgain(addMinutes(node.deps.now(), -node.limits.settleMinutes / 2))
    let taken = await catchUp(until)
    if (!sweep && performance.now() >= nextSweep) {
      sweep = pagesOfStudies(since === undefined ? undefined : `${since}-`)
      sweepBegan = performance.now()
    }
    while (sweep && performance.now() < until) {
      const { done, value: page } = await sweep.next().catch(startOver)
      if (done) endSweep()
      else await compare(page)
      taken += await catchUp(until)
    }
    return taken
  }

  function endSweep() {
    sweep = undefined
    const now = performance.now()
    nextSweep = now + Math.max(SWEEP_REST_MS, 10 * (now - sweepBegan))
  }

  /** A round that broke off begins anew: what is known by then is soon passed by. */
  function startOver(error: unknown): never {
    sweep = undefined
    throw error
  }

  async function lookAgain(arrivedBefore: Instant) {
    for (const uid of await look(node, (tx) => listReceiving(tx, arrivedBefore)))
      if (!behind.has(uid)) behind.set(uid, { count: undefined, notBefore: 0 })
  }

  function recentDays() {
    const day = (days: number) =>
      dayInBeijing(addMinutes(node.deps.now(), days * DAY_MINUTES)).replaceAll('-', '')
    return `${day(-RECENT_DAYS)}-${day(1)}`
  }

  function pagesOfStudies(days: string | undefined) {
    const list = (page: Page) => pacs.listStudies(page, days)
    return pages(STUDIES_PER_PAGE, ({ uid }) => uid, list)
  }

  async function compare(page: readonly PacsStudy[]) {
    const known = await look(node, (tx) =>
      countKnown(
        tx,
        page.map(({ uid }) => uid),
      ),
    )
    for (const { uid, count } of page) {
      const here = tried.get(uid) ?? known.get(uid)
      if (!behind.has(uid) && (count === undefined || count !== here))
        behind.set(uid, { count, notBefore: 0 })
    }
  }

  async function catchUp(until: number) {
    let taken = 0
    for (const [uid, { count, notBefore }] of behind) {
      if (performance.now() > until) return taken
      if (notBefore > performance.now()) continue
      const { kept, missing, seen, isOver } = await takeStudy(uid, until)
      taken += kept
      if (isOver) return taken
      if (missing > 0) {
        behind.set(uid, { count, notBefore: performance.now() + REST_MS })
        node.log.error(
          'imaging-pacs-incomplete',
          { missing },
          new Error('Not every file was given'),
        )
        continue
      }
      behind.delete(uid)
      if (tried.size >= MOST_REMEMBERED) tried.clear()
      tried.set(uid, count ?? seen)
    }
    return taken
  }

  /** `isOver`: there was no time for all of it. */
  async function takeStudy(study: string, until: number) {
    const known = await look(node, (tx) => listSops(tx, study))
    const sending = { client: { id: client, ops: [] }, study, told: new Set<string>() }
    const done = { seen: 0, kept: 0, missing: 0, isOver: false }
    const list = (page: Page) => pacs.listInstances(study, page)
    try {
      for await (const page of pages(INSTANCES_PER_PAGE, ({ sop }) => sop, list))
        for (const place of page) {
          done.seen++
          if (known.has(place.sop)) continue
          if (performance.now() > until) return { ...done, isOver: true }
          const outcome = await take(place, sending)
          if (outcome === 'kept') done.kept++
          if (outcome === 'not-given') done.missing++
        }
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'pacs-refused') throw error
      done.missing++
    }
    return done
  }

  /** `refused`: no image, or none that may be kept; it is as good as looked at. */
  async function take(place: InstancePlace, sending: Sending) {
    if ((await blobs.freeBytes()) < node.limits.reserve) throw new Refusal('disk-full', 507)
    const source = await pacs.fetchInstance(place)
    if (!source) return 'not-given'
    try {
      const draft = await blobs.borrow(source, node.limits.instance)
      const outcome = await keepDraft(node, draft, sending)
      if (outcome.kept) return outcome.uids.sop === place.sop ? 'kept' : 'not-given'
      node.log.error('imaging-pacs-refused', { reason: outcome.reason }, new Error('Not kept'))
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      node.log.error('imaging-pacs-refused', { reason: 'too-large' }, error)
    }
    return 'refused'
  }
}
