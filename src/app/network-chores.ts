import {
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
