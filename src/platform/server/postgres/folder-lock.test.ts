import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isLocked, lockFolder, tryLockFolder } from './folder-lock.ts'

function aFolder(name = 'data'): string {
  const parent = mkdtempSync(join(tmpdir(), 'rq-lock-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, name)
}

/** Another process that holds the lock until it is killed. */
async function aHolder(folder: string) {
  const code = `import { lockFolder } from '${import.meta.dirname}/folder-lock.ts'
    await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
  const args = ['--import', 'tsx', '--input-type=module', '-e', code, folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return async () => {
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

test('a folder has one holder at a time', async () => {
  const folder = aFolder()
  expect(await isLocked(folder)).toBe(false)
  const lock = await lockFolder(folder)
  expect(await isLocked(folder)).toBe(true)
  await expect(lockFolder(folder)).rejects.toThrow(/正被另一个仁桥进程使用/)
  await lock.release()
  expect(await isLocked(folder)).toBe(false)
  await (await lockFolder(folder)).release()
})

test('a holder that is killed leaves the folder free', async () => {
  const folder = aFolder()
  const kill = await aHolder(folder)
  expect(await tryLockFolder(folder)).toBeUndefined()
  await kill()
  expect(readdirSync(join(folder, 'run'))).toEqual(['lock.1'])
  const lock = await lockFolder(folder)
  expect(readdirSync(join(folder, 'run'))).toEqual(['lock.2'])
  await lock.release()
})

test('of many who reach for a folder whose holder was killed, never do two hold it', async () => {
  const folder = aFolder()
  await (await aHolder(folder))()
  let holders = 0
  let turns = 0
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let attempt = 0; attempt < 20; attempt++) {
        const lock = await tryLockFolder(folder)
        if (!lock) continue
        turns++
        expect(++holders).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
        holders--
        await lock.release()
      }
    }),
  )
  expect(turns).toBeGreaterThan(1)
})

test('the lock works in a folder whose path is too long for a socket', async () => {
  const folder = aFolder('很长的名字'.repeat(15))
  const lock = await lockFolder(folder)
  expect(await isLocked(folder)).toBe(true)
  expect(await tryLockFolder(folder)).toBeUndefined()
  await lock.release()
})
