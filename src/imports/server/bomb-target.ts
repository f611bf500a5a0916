import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { APP_ROLE, connect } from '#platform/server/db.ts'
import { createFileStore } from '#platform/server/files.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { newId } from '#platform/server/new-id.ts'
import { createVault } from '#platform/server/vault.ts'
import { routes } from './index.ts'

/** A server of its own for the test of bombs, so that its memory can be looked at from outside. */
const { url, actor } = JSON.parse(process.argv[2] ?? '{}') as { url: string; actor: Actor }
const app = createHttp({
  db: connect({ url, role: APP_ROLE, max: 2 }),
  deps: {
    now: () => toInstant(new Date()),
    newId,
    vault: createVault(Buffer.alloc(32, 7)),
    files: createFileStore(join(tmpdir(), 'renqiao-test-files')),
  },
  routes,
  gate: () => enterAs(actor),
})
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo
process.on('message', () => process.send?.(peakMegabytes()))
process.send?.(port)

/** The most that the process ever held, as the system counts it; elsewhere what it holds now. */
function peakMegabytes() {
  try {
    const [, peak = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(peak) / 1024
  } catch {
    return process.memoryUsage().rss / 1_048_576
  }
}
