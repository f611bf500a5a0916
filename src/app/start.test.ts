import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

function aFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'rq-start-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'data')
}

async function aPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port, free: () => server.close() }
}

interface Product {
  readonly process: ChildProcess
  /** Everything it has told people so far. */
  readonly said: () => string
  readonly ready: Promise<void>
  readonly over: Promise<number | null>
}

/** The product as `npm start` starts it, on a folder and a port. */
function aProduct(settings: Record<string, string | number>): Product {
  const env = Object.entries({ DEMO: 'off', ...settings }).map(([name, value]) => [
    name,
    `${value}`,
  ])
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/server.ts'], {
    env: Object.fromEntries(env),
  })
  let said = ''
  const over = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('仁桥已就绪')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void over.then(() => reject(new Error(said)))
  })
  ready.catch(() => {})
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await over
  })
  return { process: child, said: () => said, ready, over }
}

async function readiness(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  return `${answer.status} ${await answer.text()}`
}

async function until(port: number, expected: RegExp): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (expected.test(await readiness(port))) return
    await sleep(30)
  }
  throw new Error(`Never ${expected}: ${await readiness(port)}`)
}

function databasePid(folder: string): number {
  return Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])
}

function pidFile(folder: string): string {
  return join(folder, 'postgres/cluster/postmaster.pid')
}

test('the product comes back by itself from kill -9, and leaves nothing behind when it stops', async () => {
  const folder = aFolder()
  const { port, free } = await aPort()
  free()
  const first = aProduct({ DATA_DIR: folder, PORT: port })
  await first.ready
  expect(await readiness(port)).toBe('200 {"status":"ready"}')

  const second = aProduct({ DATA_DIR: folder, PORT: port })
  expect(await second.over).toBe(1)
  expect(second.said()).toMatch(
    /^✗ 数据目录 \S+ 正被另一个仁桥进程使用；\S+ DATA_DIR 换一个目录。\n$/,
  )

  process.kill(databasePid(folder), 'SIGKILL')
  await until(port, /^503 .*"reason":"database"/)
  await until(port, /^200 /)

  first.process.kill('SIGKILL')
  await first.over
  const orphan = databasePid(folder)

  const third = aProduct({ DATA_DIR: folder, PORT: port })
  await third.ready
  expect(databasePid(folder)).not.toBe(orphan)
  third.process.kill('SIGTERM')
  expect(await third.over).toBe(0)
  expect(existsSync(pidFile(folder))).toBe(false)
}, 60_000)

test('a taken port and wrong settings are told in a sentence, before anything is made', async () => {
  const { port, free } = await aPort()
  onTestFinished(free)
  const folder = aFolder()
  const late = aProduct({ DATA_DIR: folder, PORT: port })
  const wrong = aProduct({ DATA_DIR: folder, PORT: 'abc', DEMO: 'huge' })
  expect(await late.over).toBe(1)
  expect(late.said()).toBe(
    `✗ 端口 ${port} 已被别的程序占用；请停止那个程序，或换一个端口，例如 PORT=${port + 1} npm start。\n`,
  )
  expect(await wrong.over).toBe(1)
  expect(wrong.said()).toMatch(/^✗ 有 2 处设置不对：\n {2}PORT：.*\n {2}DEMO：.*\n$/)
  expect(existsSync(folder)).toBe(false)
})
