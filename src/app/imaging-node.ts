/**
 * A node that keeps images, and speaks DICOMweb.
 *
 *   npm run node -- --port 8091 --data DIR --name sanming
 */
import { setFlagsFromString } from 'node:v8'
import {
  NODE_OPTIONS,
  NODE_USAGE,
  readArguments,
  readNodeConfig,
  readNodeSettings,
  readS3,
} from './node-arguments.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startImagingNode } from './start-imaging-node.ts'

const USAGE = `用法：npm run node -- --port 8091 --data 文件夹 --name sanming ${NODE_USAGE} [--s3 桶/前缀 --s3-endpoint 网址 --s3-region 区域]`

const OPTIONS = {
  ...NODE_OPTIONS,
  /** `bucket` or `bucket/prefix`: files lie in S3; key and secret as AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. */
  s3: { type: 'string' },
  's3-endpoint': { type: 'string' },
  's3-region': { type: 'string' },
} as const

// Images pass through memory that the collector counts but does not hold. Left to itself it would look through everything
// for each fifteen megabytes of them; so it waits until the heap has grown to the fivefold.
setFlagsFromString('--heap-growing-percent=400')

await runUntilStopped(async (say) => {
  const given = readArguments(OPTIONS, USAGE)
  const config = readNodeConfig(given)
  const settings = { ...readNodeSettings(given), s3: readS3(given) }
  const running = await startImagingNode(config, settings, say)
  return { ...running, ready: `影像节点 ${settings.name} 已就绪：${config.publicUrl}/dicom-web` }
})
