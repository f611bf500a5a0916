import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Actor, InstitutionId } from '../model/actor.ts'
import { endpoint } from '../model/contract.ts'
import { APP_ROLE, connect, type Db, inTransaction, literal } from './db.ts'
import { enterAs } from './gate.ts'
import { route } from './route.ts'
import { aFrontDoor, anActor, as, freshDatabase } from './testing.ts'

const listNotes = endpoint({
  method: 'GET',
  path: '/notes',
  summary: 'For this test only',
  roles: ['social-worker'],
  input: z.object({}),
  output: z.object({ texts: z.array(z.string()) }),
})

/** Forgets the first wall: it asks for all notes, whoever asks. */
const listAllNotes = route(listNotes, async (tx) => {
  const { rows } = await sql<{ text: string }>`select text from trial.note order by text`.execute(
    tx,
  )
  return { texts: rows.map(({ text }) => text) }
})

/** A slice of two institutions, with one note each, walled as all tables are. */
async function aTrialSlice() {
  const fresh = await freshDatabase()
  await sql
    .raw(`create schema trial; grant usage on schema trial to ${APP_ROLE};
      create table trial.note (institution_id uuid not null, text text not null);
      alter table trial.note enable row level security;
      alter table trial.note force row level security;
      create policy own on trial.note using (institution_id = platform.actor_institution());
      grant select, insert, update on trial.note to ${APP_ROLE}`)
    .execute(fresh.owner)
  const [ours, theirs] = [anActor(), anActor({ institutionId: InstitutionId.parse(randomUUID()) })]
  await write(fresh.db, ours, 'ours')
  await write(fresh.db, theirs, 'theirs')
  return { ...fresh, ours, theirs }
}

function write(db: Db, actor: Actor, text: string, institution = actor.institutionId) {
  return as(db, actor, (tx) =>
    sql`insert into trial.note values (${institution}, ${text})`.execute(tx),
  )
}

test('a query that forgot whose rows it wants gets its own all the same', async () => {
  const { db, ours, theirs } = await aTrialSlice()
  const ask = aFrontDoor(db, [listAllNotes])
  expect(await ask(ours, listNotes, {})).toMatchObject({ texts: ['ours'] })
  expect(await ask(theirs, listNotes, {})).toMatchObject({ texts: ['theirs'] })
})

test('without the second wall the same query tells everything', async () => {
  const { owner, ours } = await aTrialSlice()
  const ask = aFrontDoor(owner, [listAllNotes])
  expect(await ask(ours, listNotes, {})).toMatchObject({ texts: ['ours', 'theirs'] })
})

test("nothing can be written into another's rows", async () => {
  const { db, owner, ours, theirs } = await aTrialSlice()
  await expect(write(db, ours, 'planted', theirs.institutionId)).rejects.toThrow(
    'row-level security',
  )
  await as(db, ours, (tx) => sql`update trial.note set text = 'changed'`.execute(tx))
  const { rows } = await sql`select text from trial.note order by text`.execute(owner)
  expect(rows).toEqual([{ text: 'changed' }, { text: 'theirs' }])
})

test('a connection forgets who used it', async () => {
  const { url, ours } = await aTrialSlice()
  const one = connect({ url, role: APP_ROLE, max: 1 })
  const seen = () => sql<{ text: string }>`select text from trial.note`.execute(one)

  await as(one, ours, (tx) => sql`select`.execute(tx))
  expect((await seen()).rows).toEqual([])

  // The fault that this test is for: the context set for the session, not for the transaction.
  const forTheSession = enterAs(ours).replace('platform.enter', 'trial.enter_for_good')
  await aFaultyGate(url)
  await inTransaction(one, { opening: `select * from ${forTheSession}`, work: async () => {} })
  expect((await seen()).rows).toEqual([{ text: 'ours' }])
  await one.destroy()
})

async function aFaultyGate(url: string) {
  const owner = connect({ url, max: 1 })
  const { rows } = await sql<{ text: string }>`select
    pg_get_functiondef('platform.enter'::regproc) as text`.execute(owner)
  const faulty = rows[0]?.text.replace('platform.enter', 'trial.enter_for_good')
  await sql.raw(faulty?.replaceAll(', true)', ', false)') ?? '').execute(owner)
  await owner.destroy()
}

test('many institutions on few connections never see each other', async () => {
  const { db } = await aTrialSlice()
  const ask = aFrontDoor(db, [listAllNotes])
  const actors = Array.from({ length: 20 }, () =>
    anActor({ institutionId: InstitutionId.parse(randomUUID()) }),
  )
  await Promise.all(actors.map((actor) => write(db, actor, String(actor.institutionId))))
  const answers = await Promise.all(
    Array.from({ length: 600 }, async (_, n) => {
      const actor = actors[n % actors.length] as Actor
      const { texts } = await ask(actor, listNotes, {})
      return texts.join() === actor.institutionId
    }),
  )
  expect(answers.filter((right) => !right)).toEqual([])
})

test('a deed in which something failed is not called done', async () => {
  const { db, owner, ours } = await aTrialSlice()
  const swallowing = as(db, ours, async (tx) => {
    await sql`insert into trial.note values (${ours.institutionId}, 'half')`.execute(tx)
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow('nothing was committed')
  const { rows } = await sql`select text from trial.note where text = 'half'`.execute(owner)
  expect(rows).toEqual([])
})

test('when the database goes away in the midst of a deed, the next one finds it again', async () => {
  const { db, owner, ours } = await aTrialSlice()
  const cutOff = as(db, ours, async (tx) => {
    await sql`insert into trial.note values (${ours.institutionId}, 'half')`.execute(tx)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(owner)
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await expect(cutOff).rejects.toThrow()
  const ask = aFrontDoor(db, [listAllNotes])
  expect(await ask(ours, listNotes, {})).toMatchObject({ status: 200, texts: ['ours'] })
})

test('a text in a statement is the text that was meant, whatever stands in it', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '\\', '"', ';', '--', 'a', '王', '\n', '$1'),
  })
  fc.assert(fc.property(text, (one) => literal(one) === pg.escapeLiteral(one)))
})
