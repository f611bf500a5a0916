/**
 * A node before a PACS that a hospital has already: it checks tickets, and takes the images from there.
 *
 *   npm run proxy -- --port 8095 --data DIR --name huashan --pacs http://127.0.0.1:8042/dicom-web
 */
import { givenPacsAuthorization } from '#platform/server/config.ts'
import { StartError } from '#platform/server/start-error.ts'
import {
  NODE_OPTIONS,
  NODE_USAGE,
  readArguments,
  readNodeConfig,
  readNodeSettings,
  readPacs,
} from './node-arguments.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startImagingNode } from './start-imaging-node.ts'

const USAGE = `用法：[PACS_AUTHORIZATION="Basic …"] npm run proxy -- --port 8095 --data 文件夹 --name huashan --pacs http://127.0.0.1:8042/dicom-web [--since 20260101] ${NODE_USAGE}`

const OPTIONS = {
  ...NODE_OPTIONS,
  /** Where the DICOMweb of the PACS begins. */
  pacs: { type: 'string' },
  /** Studies from before this day are left alone. */
  since: { type: 'string' },
} as const

await runUntilStopped(async (say) => {
  const given = readArguments(OPTIONS, USAGE)
  if (given.pacs === undefined) throw new StartError(USAGE)
  const pacs = { ...readPacs(given.pacs, given.since), authorization: givenPacsAuthorization() }
  const config = readNodeConfig(given)
  const settings = { ...readNodeSettings(given), pacs }
  const running = await startImagingNode(config, settings, say)
  return { ...running, ready: `影像代理 ${settings.name} 已就绪：${config.publicUrl}/dicom-web` }
})
