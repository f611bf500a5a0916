/**
 * The hub of a network of imaging nodes: it knows where studies lie, and who may see them.
 *
 *   npm run hub -- --port 8090 --data DIR
 *
 * It runs with a young heap of 128 MB (package.json): batches of the index and answers for a ward live for a moment only,
 * and with less of it V8 copies them several times.
 */
import { readConfig } from '#platform/server/config.ts'
import { readArguments } from './node-arguments.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startImagingHub } from './start-imaging-hub.ts'

const USAGE = '用法：npm run hub -- --port 8090 --data 文件夹 [--url 网址]'

const text = { type: 'string' } as const
/** `url`: under which address nodes and members reach it. They sign it. */
const OPTIONS = { port: text, data: text, url: text }

await runUntilStopped(async (say) => {
  const { port = '8090', data, url } = readArguments(OPTIONS, USAGE)
  const config = readConfig({
    PORT: port,
    ...(data && { DATA_DIR: data }),
    ...(url && { PUBLIC_URL: url }),
  })
  const running = await startImagingHub(config, say)
  return { ...running, ready: `影像中心节点已就绪：${config.publicUrl}` }
})
