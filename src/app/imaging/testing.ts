import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { freshDatabase } from '#platform/server/testing.ts'

const run = promisify(execFile)

export interface NodeProcess {
  readonly url: string
  readonly process: ChildProcess
  readonly kill: () => Promise<void>
}

/** A folder, a database and a port for a node. */
export async function aPlace() {
  const { owner, url } = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rq-imaging-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const env = { PATH: process.env.PATH, DATABASE_URL: url }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return { owner, folder, env, port }
}

export type Place = Awaited<ReturnType<typeof aPlace>>

interface Wish {
  readonly entry?: 'imaging-node' | 'imaging-proxy'
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A node as `npm run node` starts it, or `npm run proxy`. */
export async function startNode(
  { folder, env, port }: Place,
  { entry = 'imaging-node', args: more = [], env: known = {} }: Wish = {},
): Promise<NodeProcess> {
  const args = ['--port', String(port), '--data', folder, '--name', 'sanming', ...more]
  const program = ['--import', 'tsx', `src/app/${entry}.ts`]
  const child = spawn(process.execPath, [...program, ...args], { env: { ...env, ...known } })
  const over = new Promise((resolve) => child.once('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await over
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  while (!said.includes('已就绪')) {
    if (child.exitCode !== null) throw new Error(said)
    await sleep(20)
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await over
  }
  return { url: `http://127.0.0.1:${port}/dicom-web`, process: child, kill }
}

/** A token as an operator makes it. */
export async function aToken({ folder, env }: Place) {
  const args = ['node-token', '--node', folder, '--ops', 'stow,qido,wado']
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...args], {
    env,
  })
  return { authorization: `Bearer ${stdout.trim()}` }
}

export const stow = (url: string, headers: Record<string, string>, body: Uint8Array) =>
  fetch(`${url}/studies`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/dicom' },
    body: new Uint8Array(body),
  })

/** What lies on the node's disk. */
export function filesIn(folder: string) {
  const blobs = readdirSync(join(folder, 'blobs'), { recursive: true }).map(String)
  return {
    blobs: blobs
      .map((name) => name.slice(3))
      .filter(Boolean)
      .sort(),
    drafts: readdirSync(join(folder, 'drafts')),
  }
}

/** What the node's database names. */
export async function digestsIn({ owner }: Place) {
  const { rows } = await sql<{ digest: string }>`
    select encode(digest, 'hex') as digest from imaging_node.instance order by 1`.execute(owner)
  return rows.map(({ digest }) => digest)
}
