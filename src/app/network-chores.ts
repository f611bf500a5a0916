import {
  type Follower,
  type ImagingNode,
  queueAnnouncements,
  reconcile,
  SYNC_EVERY_SECONDS,
  sendAnnouncements,
  syncWithHub,
  tellGiven,
} from '#imaging-node/server/index.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Chore } from '#platform/server/worker.ts'

/** How often what was sealed is told to the index, in seconds. */
const TELL_EVERY_SECONDS = 5
const TELL_GIVEN_EVERY_SECONDS = 60
const A_DAY_SECONDS = 86_400
const FOLLOW_EVERY_SECONDS = 15

/** What a node does that keeps its files in a PACS of somebody else’s. While that is down, it waits. */
export function followChore(node: ImagingNode, { follow }: Follower): Chore {
  const run = async () => {
    try {
      const taken = await follow()
      if (taken > 0) node.log.info('imaging-pacs-taken', { taken })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      node.log.info('imaging-pacs-waits', { code: error.code })
    }
  }
  return { name: 'pacs-follow', everySeconds: FOLLOW_EVERY_SECONDS, run }
}

/** What a node does because it belongs to a network. While the hub is down, all of it waits. */
export function networkChores(node: ImagingNode): Chore[] {
  if (!node.hub) return []
  const chore = (name: string, everySeconds: number, work: () => Promise<unknown>): Chore => ({
    ...{ name, everySeconds },
    run: () => work().catch((error: unknown) => waitFor(node, name, error)),
  })
  const announce = async () => {
    await queueAnnouncements(node)
    await sendAnnouncements(node)
  }
  return [
    chore('hub-sync', SYNC_EVERY_SECONDS, () => syncWithHub(node)),
    chore('hub-announce', TELL_EVERY_SECONDS, announce),
    chore('hub-given', TELL_GIVEN_EVERY_SECONDS, () => tellGiven(node)),
    chore('hub-reconcile', A_DAY_SECONDS, async () => {
      await announce()
      const done = await reconcile(node)
      if (done) node.log.info('imaging-reconciled', { ...done.plan, state: done.state })
    }),
  ]
}

function waitFor({ log }: ImagingNode, name: string, error: unknown) {
  if (!(error instanceof Refusal)) throw error
  log.info('imaging-hub-waits', { name, code: error.code })
}
