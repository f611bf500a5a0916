import { POLICY } from '#imaging-hub/model/policy.ts'
import {
  act,
  compareAudits,
  hubKeysOf,
  type ImagingHub,
  moveToEpoch,
  serveHub,
} from '#imaging-hub/server/index.ts'
import type { Config } from '#platform/server/config.ts'
import { openBareDoor } from './door.ts'
import { type Running, startProcess } from './start-process.ts'

const A_DAY_SECONDS = 86_400
const AN_HOUR_SECONDS = 3_600

/**
 * A hub by itself: own folder, own database, own keys. No picture passes through it.
 * @throws StartError
 */
export function startImagingHub(config: Config, say: (line: string) => void): Promise<Running> {
  return startProcess(config, say, {
    isNeeded: (slice) => slice === 'platform' || slice === 'imaging-hub',
    async open(ground) {
      const { db, deps, log, keys, step } = ground
      const hub: ImagingHub = {
        ...{ publicUrl: config.publicUrl, db, deps, log, policy: POLICY },
        keys: hubKeysOf(keys.master),
      }
      return {
        app: await step('打开服务', () => openBareDoor(ground, (app) => serveHub(app, hub))),
        chores: [
          { name: 'compare-audits', everySeconds: A_DAY_SECONDS, run: () => compareNightly(hub) },
          {
            name: 'move-to-epoch',
            everySeconds: AN_HOUR_SECONDS,
            run: () => act(hub, (tx) => moveToEpoch(hub, tx)),
          },
        ],
      }
    },
  })
}

async function compareNightly(hub: ImagingHub) {
  const found = await act(hub, (tx) => compareAudits(hub, tx))
  if (Object.keys(found).length > 0) hub.log.info('imaging-audit-findings', found)
}
