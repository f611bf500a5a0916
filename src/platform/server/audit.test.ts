import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { record, recordAll } from './audit.ts'
import { exportCheckpoint, checkpointFile as inFolder } from './audit-checkpoint.ts'
import { describeReport } from './audit-report.ts'
import { verifyAudit } from './audit-verify.ts'
import { aClock, anActor, as, freshDatabase } from './testing.ts'

const { now } = aClock()

async function aLog() {
  const { db, owner } = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'renqiao-audit-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = inFolder(folder, Buffer.alloc(32, 7))
  const write = (id: string) =>
    as(db, anActor(), (tx) => record(tx, anActor(), 'people.reveal', { kind: 'person', id }))
  const checkpoint = () => exportCheckpoint(db, file, now)
  const verify = () => verifyAudit(db, file)
  return { db, owner, file, write, checkpoint, verify }
}

test('a log that nobody touched is whole', async () => {
  const { write, checkpoint, verify } = await aLog()
  expect(await verify()).toEqual({ ok: true, entries: 0, checkpoints: 0 })
  await Promise.all(Array.from({ length: 40 }, (_, n) => write(String(n))))
  await checkpoint()
  await write('with letters beyond ASCII: 张小明 𠮷')
  const report = await verify()
  expect(report).toEqual({ ok: true, entries: 41, checkpoints: 1 })
  expect(describeReport(report)).toBe('审计日志完整：41 条记录、1 个检查点，逐条核对无误。')
})

test('what was done to many at once stands there one after the other, beside what others did', async () => {
  const { db, owner, write, verify } = await aLog()
  const ids = Array.from({ length: 60 }, (_, n) => `many-${n}`)
  const kind = 'person'
  const deeds = [
    { actor: anActor(), action: 'people.list', kind, ids },
    { actor: anActor(), action: 'people.reveal', kind, ids: ['one'] },
    { actor: anActor(), action: 'people.none', kind, ids: [] },
  ]
  await Promise.all([
    write('before'),
    as(db, anActor(), (tx) => recordAll(tx, deeds)),
    as(db, anActor(), (tx) => recordAll(tx, [])),
    write('after'),
  ])
  expect(await verify()).toMatchObject({ ok: true, entries: 63 })
  const { rows } = await sql<{
    subjects: string[]
  }>`select array_agg(subject_id order by position) as subjects
    from audit.entry where action like 'people.%' and subject_id not in ('before', 'after')`.execute(
    owner,
  )
  expect(rows).toEqual([{ subjects: [...ids, 'one'] }])
})

test('a deed that did not happen leaves no entry, and one that happened does', async () => {
  const { db, verify, write } = await aLog()
  const undone = as(db, anActor(), async (tx) => {
    await record(tx, anActor(), 'people.reveal', { kind: 'person', id: '1' })
    throw new Error('something else failed')
  })
  await expect(undone).rejects.toThrow('something else failed')
  await write('2')
  expect(await verify()).toMatchObject({ ok: true, entries: 1 })
})

test('the product can neither change nor delete what is on record, nor write past the chain', async () => {
  const { db, write } = await aLog()
  await write('1')
  const attempts = [
    "update audit.entry set subject_id = '2'",
    'delete from audit.entry',
    'truncate audit.entry',
    'insert into audit.entry select lane, position + 1, at, account_id from audit.entry',
    'update audit.lane set length = 0',
    'alter table audit.entry disable row level security',
  ]
  for (const attempt of attempts) {
    const asAuditor = as(db, anActor({ role: 'audit-admin' }), (tx) => sql.raw(attempt).execute(tx))
    await expect(asAuditor, attempt).rejects.toThrow(/permission denied|must be owner/)
  }
})

test('the log is read by the auditors, and that of an institution by its head', async () => {
  const { db, write } = await aLog()
  await write('1')
  const count = (actor = anActor()) =>
    as(db, actor, async (tx) => (await sql`select from audit.entry`.execute(tx)).rows.length)
  expect(await count(anActor({ role: 'audit-admin' }))).toBe(1)
  expect(await count(anActor({ role: 'lead' }))).toBe(1)
  expect(await count(anActor({ role: 'lead', institutionId: null }))).toBe(0)
  expect(await count(anActor({ role: 'social-worker' }))).toBe(0)
  expect(await count(anActor({ role: 'system-admin' }))).toBe(0)
})

test('a lane that is held is passed by: nobody waits for the log who holds something else', async () => {
  const { owner, write, verify } = await aLog()
  await owner.transaction().execute(async (holder) => {
    await sql`select from audit.lane where lane <> 5 for update`.execute(holder)
    await write('1')
  })
  const { rows } = await sql`select lane from audit.entry`.execute(owner)
  expect(rows).toEqual([{ lane: 5 }])
  expect(await verify()).toMatchObject({ ok: true, entries: 1 })
})

test('a checkpoint is written when something happened, and only then', async () => {
  const { write, checkpoint, file } = await aLog()
  await write('1')
  expect([await checkpoint(), await checkpoint()]).toEqual([true, false])
  await write('2')
  expect(await checkpoint()).toBe(true)
  expect((await readFile(file.path, 'utf8')).trim().split('\n')).toHaveLength(2)
})

test('half a line, left by a crash, is overlooked and then replaced', async () => {
  const { write, checkpoint, file, verify } = await aLog()
  await write('1')
  await checkpoint()
  await appendFile(file.path, '{"file":"0190')
  expect(await verify()).toMatchObject({ ok: true, checkpoints: 1 })
  await write('2')
  await checkpoint()
  expect(await verify()).toMatchObject({ ok: true, checkpoints: 2 })
})

test.each<[string, number, (lines: string[]) => string[]]>([
  ['the first line deleted', 1, (lines) => lines.slice(1)],
  ['a line in the middle deleted', 3, (lines) => lines.toSpliced(2, 1)],
  ['the last line deleted', 5, (lines) => lines.slice(0, -1)],
  ['all lines deleted', 1, () => []],
  ['two lines exchanged', 2, ([a, b, c, ...rest]) => [a, c, b, ...rest].map(String)],
  [
    'a number changed',
    4,
    (lines) => lines.with(3, String(lines[3]).replace('"length":', '"length":1')),
  ],
])('a file of checkpoints with %s is noticed', async (_, line, change) => {
  const { write, checkpoint, file, verify } = await aLog()
  for (const id of ['1', '2', '3', '4', '5']) {
    await write(id)
    await checkpoint()
  }
  expect(await verify()).toMatchObject({ ok: true, checkpoints: 5 })
  const lines = (await readFile(file.path, 'utf8')).trim().split('\n')
  await writeFile(
    file.path,
    change(lines)
      .map((text) => `${text}\n`)
      .join(''),
  )
  expect(await verify()).toEqual({ ok: false, fault: 'checkpoint-broken', line })
})

test('checkpoints signed with another key are no checkpoints', async () => {
  const { db, write, checkpoint, file } = await aLog()
  await write('1')
  await checkpoint()
  const forged = { ...file, key: Buffer.alloc(32, 9) }
  expect(await verifyAudit(db, forged)).toEqual({ ok: false, fault: 'checkpoint-broken', line: 1 })
})
