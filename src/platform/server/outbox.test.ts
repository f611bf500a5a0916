import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SYSTEM } from '../model/actor.ts'
import { toInstant } from '../model/time.ts'
import { record } from './audit.ts'
import { forgetDoneJobs, forgetOldKeys } from './chores.ts'
import type { Db, Tx } from './db.ts'
import { createLog } from './log.ts'
import { enqueue, type Payload } from './outbox.ts'
import type { Job, Jobs } from './outbox-run.ts'
import { anActor, as, freshDatabase } from './testing.ts'
import { startWorker, type WorkerOptions } from './worker.ts'

vi.setConfig({ testTimeout: 30_000 })

/** A desk at which things are asked for, and a place to count what was done. */
async function aDesk() {
  const { db, owner, url } = await freshDatabase()
  await sql
    .raw(`create table public.done (what text, at timestamptz default clock_timestamp());
    grant insert on public.done to renqiao_app`)
    .execute(owner)
  const ask = (kind: string, what: string) => as(db, anActor(), (tx) => enqueue(tx, kind, { what }))
  function begin(jobs: Jobs, more: Partial<WorkerOptions> = {}) {
    const worker = startWorker({
      db,
      listenUrl: url,
      jobs,
      pollSeconds: 30,
      backOff: () => 0,
      ...more,
    })
    onTestFinished(worker.stop)
    return worker
  }
  const done = async () => {
    const { rows } = await sql<{ what: string }>`select what from public.done order by at`.execute(
      owner,
    )
    return rows.map(({ what }) => what)
  }
  const waiting = async () => {
    const { rows } = await sql`select attempts, last_error from platform.outbox
      where done_at is null`.execute(owner)
    return rows
  }
  return { db, owner, ask, begin, done, waiting }
}

async function write(tx: Db, what: unknown) {
  await sql`insert into public.done (what) values (${String(what)})`.execute(tx)
}

test('what a deed asked for is done, once, and soon after', async () => {
  const { ask, begin, done, waiting } = await aDesk()
  begin({ 'test.write': (tx, { what }) => write(tx, what) })
  await ask('test.write', 'one')
  await expect.poll(done).toEqual(['one'])
  await ask('test.write', 'two')
  // The poll comes only every 30 seconds: this one was heard.
  await expect.poll(done, { timeout: 5_000 }).toEqual(['one', 'two'])
  expect(await waiting()).toEqual([])
})

test('what a deed asked for that was then undone is not done', async () => {
  const { db, ask, begin, done, waiting } = await aDesk()
  const undone = as(db, anActor(), async (tx) => {
    await enqueue(tx, 'test.write', { what: 'never' })
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  begin({ 'test.write': (tx, { what }) => write(tx, what) })
  await ask('test.write', 'after')
  await expect.poll(done).toEqual(['after'])
  expect(await waiting()).toEqual([])
})

test('what is asked for later waits, and what nobody here can do stays', async () => {
  const { db, ask, begin, done, waiting } = await aDesk()
  const tomorrow = toInstant(new Date(Date.now() + 86_400_000))
  await as(db, anActor(), (tx) => enqueue(tx, 'test.write', { what: 'later' }, tomorrow))
  await ask('test.unknown', 'other')
  await ask('test.write', 'now')
  begin({ 'test.write': (tx, { what }) => write(tx, what) })
  await expect.poll(done).toEqual(['now'])
  expect(await waiting()).toHaveLength(2)
})

test('what fails leaves nothing half done, tells a code and no more, and is tried again', async () => {
  const { owner, ask, begin, done, waiting } = await aDesk()
  let broken = true
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  begin(
    {
      'test.write': async (tx, { what }, { attempt }) => {
        await write(tx, `${what} ${attempt}`)
        await record(tx, SYSTEM, 'test.write', { kind: 'test', id: '1' })
        if (broken) await sql`select ${'张小明'}::int`.execute(tx)
      },
    },
    { backOff: () => 0.2, pollSeconds: 0.1, log },
  )
  await ask('test.write', 'at last')
  await expect.poll(waiting).toEqual([{ attempts: 2, lastError: '22P02' }])
  broken = false
  await expect.poll(done).toEqual([expect.stringMatching(/^at last [3-9]/)])
  expect((await sql`select from audit.entry`.execute(owner)).rows).toHaveLength(1)
  expect(await waiting()).toEqual([])
  expect(lines.join()).toContain('22P02')
  expect(lines.join()).not.toContain('张小明')
})

/** A job during which it is seen whether anybody else is at the same one. */
function aMeetingPlace() {
  const busy = new Set<unknown>()
  const met: unknown[] = []
  const job: Job = async (tx, { what }) => {
    if (busy.has(what)) met.push(what)
    busy.add(what)
    await sql`select pg_sleep(0.002)`.execute(tx)
    await write(tx, what)
    busy.delete(what)
  }
  return { job, met }
}

test('many workers share the work, and no two are at the same job', async () => {
  const { ask, begin, done } = await aDesk()
  const names = Array.from({ length: 120 }, (_, n) => String(n))
  await Promise.all(names.map((name) => ask('test.write', name)))
  const { job, met } = aMeetingPlace()
  for (let worker = 0; worker < 4; worker++) begin({ 'test.write': job })
  await expect.poll(async () => (await done()).length, { timeout: 20_000 }).toBe(120)
  expect(met).toEqual([])
  expect(new Set(await done())).toEqual(new Set(names))
})

test('workers who do not lock the row do meet', async () => {
  const { db, ask } = await aDesk()
  await ask('test.write', 'one')
  const { job, met } = aMeetingPlace()
  const careless = async (tx: Tx) => {
    const { rows } = await sql<{ payload: Payload }>`select payload from platform.outbox`.execute(
      tx,
    )
    for (const { payload } of rows) await job(tx, payload, { id: '1', attempt: 1 })
  }
  await Promise.all([1, 2, 3, 4].map(() => as(db, SYSTEM, careless)))
  expect(met.length).toBeGreaterThan(0)
})

test('a job that was cut off in the middle runs again from its beginning', async () => {
  const { owner, ask, begin, done, waiting } = await aDesk()
  let runs = 0
  begin(
    {
      'test.write': async (tx, { what }) => {
        runs += 1
        await write(tx, `${what} ${runs}`)
        if (runs === 1) await cutOff(owner)
      },
    },
    { pollSeconds: 0.2 },
  )
  await ask('test.write', 'run')
  await expect.poll(done, { timeout: 10_000 }).toEqual(['run 2'])
  expect(await waiting()).toEqual([])
})

test('when the database was away, the worker comes back and hears again', async () => {
  const { owner, ask, begin, done } = await aDesk()
  begin({ 'test.write': (tx, { what }) => write(tx, what) })
  await ask('test.write', 'before')
  await expect.poll(done).toEqual(['before'])
  await cutOff(owner)
  // Connections that are dead without knowing it are met one by one.
  const again = (): Promise<void> => ask('test.write', 'after').catch(again)
  await again()
  await expect.poll(done, { timeout: 10_000 }).toEqual(['before', 'after'])
  await ask('test.write', 'later')
  await expect.poll(done, { timeout: 5_000 }).toEqual(['before', 'after', 'later'])
})

async function cutOff(owner: Db) {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(owner)
}

test('who is asked to stop finishes what it is at, and begins nothing more', async () => {
  const { ask, begin, done, waiting } = await aDesk()
  let begun = false
  const worker = begin({
    'test.write': async (tx, { what }) => {
      begun = true
      await sql`select pg_sleep(0.3)`.execute(tx)
      await write(tx, what)
    },
  })
  await ask('test.write', 'one')
  await ask('test.write', 'two')
  await expect.poll(() => begun).toBe(true)
  await worker.stop()
  expect(await done()).toEqual(['one'])
  expect(await waiting()).toHaveLength(1)
})

test('a chore is done at once and then again and again, whether it fails or not', async () => {
  const { begin } = await aDesk()
  let runs = 0
  const run = async () => {
    runs += 1
    throw new Error('again')
  }
  begin({}, { chores: [{ name: 'test', everySeconds: 0.05, run }] })
  await expect.poll(() => runs).toBeGreaterThan(3)
})

test('nobody but the worker reads what is to be done', async () => {
  const { db, ask } = await aDesk()
  await ask('test.write', 'one')
  const seen = await as(db, anActor({ role: 'system-admin' }), (tx) =>
    sql`select from platform.outbox`.execute(tx),
  )
  expect(seen.rows).toEqual([])
})

test('old keys and done jobs are forgotten, young ones and those undone are not', async () => {
  const { db, owner } = await aDesk()
  await sql`insert into platform.idempotency_key
    (account_id, operation, key, fingerprint, answer, created_at)
    select gen_random_uuid(), 'x', 'key-' || n || '-of-many', '\\x00', '\\x00',
      now() - make_interval(hours => n) from generate_series(1, 60) n`.execute(owner)
  await sql`insert into platform.outbox (kind, run_at, done_at)
    select 'test.write', now() - make_interval(days => n), case when n % 2 = 0
      then now() - make_interval(days => n) end from generate_series(1, 20) n`.execute(owner)
  await forgetOldKeys(db)
  await forgetDoneJobs(db)
  const { rows } = await sql`select (select count(*)::int from platform.idempotency_key) keys,
    (select count(*)::int from platform.outbox where done_at is null) undone,
    (select count(*)::int from platform.outbox where done_at is not null) done`.execute(owner)
  expect(rows).toEqual([{ keys: 47, undone: 10, done: 3 }])
})
