import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { findPostgres } from './running-postgres.ts'
import { startPostgres } from './start-postgres.ts'

function aFolder(name = 'postgres'): string {
  const parent = mkdtempSync(join(tmpdir(), 'rq-pg-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, name)
}

async function ask<Row extends object>(connectionString: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let deadline = Date.now() + 15_000; ; ) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}

test('what was acknowledged is there after a kill, and after a stop and a new start', async () => {
  const dir = aFolder()
  const said: string[] = []
  const log = (line: string) => said.push(line)
  const first = await startPostgres({ dir, durable: true, log })
  await ask(first.ownerUrl, 'create table note (text text)')
  await ask(first.ownerUrl, `insert into note values ('医务社工')`)
  const before = first.pid as number
  process.kill(before, 'SIGKILL')
  await patiently(async () => expect(said.at(-1)).toBe('数据库已恢复。'))
  expect(said).toEqual(['数据库意外停止，正在重新启动……', '数据库已恢复。'])
  expect(await ask(first.ownerUrl, 'select text from note')).toEqual([{ text: '医务社工' }])
  expect(first.pid).not.toBe(before)
  await first.stop()
  await expect(ask(first.ownerUrl, 'select')).rejects.toThrow()

  expect(findPostgres(dir)).toBeUndefined()

  const second = await startPostgres({ dir, durable: true })
  const { ownerUrl, appUrl } = second
  expect(findPostgres(dir)).toEqual({ ownerUrl, appUrl })
  expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: '医务社工' }])
  const settings = `select current_setting('fsync') || current_setting('synchronous_commit')
    || current_setting('full_page_writes') as durable, getdatabaseencoding() as encoding,
    (select datctype from pg_database where datname = current_database()) as locale`
  expect(await ask(ownerUrl, settings)).toEqual([
    { durable: 'ononon', encoding: 'UTF8', locale: 'C.UTF-8' },
  ])
  await second.stop()
})

test('the application is barred from what is the owner’s', async () => {
  const { appUrl, stop } = await startPostgres({ dir: aFolder(), durable: false })
  onTestFinished(stop)
  const role = 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user'
  expect(await ask(appUrl, role)).toEqual([
    { rolname: 'renqiao_app', rolsuper: false, rolbypassrls: false },
  ])
  await expect(ask(appUrl, 'set role owner')).rejects.toThrow(/permission denied/)
})

test('neither a stale process number, a half-made cluster nor a long path is in the way', async () => {
  const dir = aFolder('很长的名字'.repeat(15))
  mkdirSync(join(dir, 'cluster.0815.new', 'half'), { recursive: true })
  const first = await startPostgres({ dir, durable: false })
  await first.stop()
  // After a reboot the number in the file may be that of any process: here, of this one.
  const stale = `${process.pid}\n${dir}/cluster\n1700000000\n5432\n${dir}/run\n\n0 0\nready\n`
  writeFileSync(join(dir, 'cluster', 'postmaster.pid'), stale)
  const second = await startPostgres({ dir, durable: false })
  expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
})

test('asked to stop while the database is being brought back, it stops', async () => {
  const { pid, stop, ownerUrl } = await startPostgres({ dir: aFolder(), durable: false })
  process.kill(pid as number, 'SIGKILL')
  await sleep(20)
  await stop()
  await expect(ask(ownerUrl, 'select')).rejects.toThrow()
})
