import { execFileSync, fork, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { databaseProcesses } from '../crash/product.ts'

/** Whoever is measured: where it answers, and what of the machine is its. */
export interface Party {
  readonly name: string
  /** Of its DICOMweb. */
  readonly root: string
  readonly headers: Readonly<Record<string, string>>
  readonly pids: () => readonly number[]
  readonly stop: () => Promise<void>
}

const TSX = ['--import', 'tsx']

/**
 * Our node, with its own embedded database, as an operator starts it.
 * @param settle minutes without a new image after which it seals a study
 */
export async function startNode(data: string, settle: string): Promise<Party> {
  const port = await freePort()
  const given = ['--port', `${port}`, '--data', data, '--settle', settle]
  const node = spawn(
    process.execPath,
    [...profiled(), ...TSX, 'src/app/imaging-node.ts', ...given],
    { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = once(node, 'close')
  await new Promise<void>((resolve) =>
    node.stdout.on('data', (chunk: Buffer) => chunk.includes('已就绪') && resolve()),
  )
  const token = execFileSync(
    process.execPath,
    [...TSX, 'src/app/cli.ts', 'node-token', '--node', data, '--ops', 'stow,qido,wado'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return {
    name: 'ours',
    root: `http://127.0.0.1:${port}/dicom-web`,
    headers: { authorization: `Bearer ${token.toString().trim()}` },
    pids: () => [node.pid as number, ...databaseProcesses(data)],
    async stop() {
      node.kill('SIGTERM')
      await gone
    },
  }
}

/** @param frame where a picture begins in a file, and how long it is */
export async function startBare(folder: string, frame: readonly [number, number]): Promise<Party> {
  const port = await freePort()
  mkdirSync(folder)
  const bare = fork(new URL('bare.ts', import.meta.url), { execArgv: TSX })
  bare.send({ folder, port, frame })
  await once(bare, 'message')
  return {
    name: 'bare',
    root: `http://127.0.0.1:${port}`,
    headers: {},
    pids: () => [bare.pid as number],
    async stop() {
      bare.kill()
    },
  }
}

/** Below those that connections take for themselves: nobody gets it between now and its use. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 30_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isFree) return freePort()
  server.close()
  await once(server, 'close')
  return port
}

/** What V8 is to write down, for whoever wants to know where the time goes. */
function profiled() {
  const folder = process.env.CPU_PROFILE
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}
