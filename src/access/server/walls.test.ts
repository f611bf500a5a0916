import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/model/actor.ts'
import { anActor, as } from '#platform/server/testing.ts'
import { aHouse, anAccount, aPost } from './testing.ts'

const ROLES: readonly Actor['role'][] = [
  'social-worker',
  'system-admin',
  'security-admin',
  'audit-admin',
  'system',
  'nobody',
]

const FORBIDDEN = [
  'select password from access.credential',
  'select token from access.session',
  'select secret from access.two_factor',
  'select value from access.verification',
  'select code_hash from access.set_up',
  'select * from access.attempt',
  `update access.account set username = 'x'`,
  `update access.post set role = 'lead'`,
  'delete from access.account',
  'delete from access.post',
  `select access.note('access.sign-in', 'x')`,
]

test('the product’s own role reads nothing that proves who somebody is, whoever asks', async () => {
  const { db } = await aHouse()
  for (const statement of FORBIDDEN)
    for (const role of ROLES) {
      const deed = as(db, anActor({ role }), (tx) => sql.raw(statement).execute(tx))
      await expect(deed, `${role}: ${statement}`).rejects.toThrow(/permission denied/)
    }
})

test('the product’s role inherits nothing from the role of the sign-in', async () => {
  const { db } = await aHouse()
  const { rows } = await sql`select current_user as me,
    pg_has_role(current_user, 'renqiao_auth', 'usage') as inherits`.execute(db)
  expect(rows).toEqual([{ me: 'renqiao_app', inherits: false }])
})

test('who logs in as the product’s role can open the sign-in’s connections', async () => {
  const { owner } = await aHouse()
  const rows = await owner.connection().execute(async (db) => {
    await sql`set session authorization renqiao_app`.execute(db)
    await sql`set role renqiao_auth`.execute(db)
    const found = await sql`select from access.credential`.execute(db)
    await sql`reset session authorization`.execute(db)
    return found.rows
  })
  expect(rows).toEqual([])
})

test('without the first wall, the second still hides who works elsewhere', async () => {
  const house = await aHouse()
  const me = await anAccount(house)
  const colleague = await anAccount(house)
  const stranger = await anAccount(house, {
    posts: [{ role: 'lead', institutionId: '00000000-0000-4000-8000-0000000000bb' as never }],
  })
  const seen = (actor: Actor) =>
    as(house.db, actor, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from access.account order by id`.execute(tx)
      return rows.map(({ id }) => id)
    })
  const actor = anActor({ accountId: me.id })
  expect(await seen(actor)).toEqual([me.id, colleague.id].sort())
  expect(await seen(anActor({ role: 'nobody', institutionId: null }))).toEqual([])
  expect(await seen(anActor({ role: 'audit-admin', institutionId: null }))).toContain(stranger.id)
})

test.each<[string, Role, string]>([
  ['a social worker makes no account', 'social-worker', 'account'],
  ['who appoints makes no account', 'security-admin', 'account'],
  ['who makes accounts appoints nobody', 'system-admin', 'post'],
  ['who watches appoints nobody', 'audit-admin', 'post'],
])('without the rule, the table still sees to it: %s', async (_, role, what) => {
  const house = await aHouse()
  const { id } = await anAccount(house)
  const admin = await anAccount(house, { posts: [{ role }] })
  const deed = as(house.db, anActor({ accountId: admin.id, role }), (tx) =>
    what === 'account'
      ? sql`insert into access.account (id, username, name, created_by)
          values (gen_random_uuid(), 'newcomer', '新人', ${admin.id})`.execute(tx)
      : sql`insert into access.post (id, account_id, role, appointed_by)
          values (gen_random_uuid(), ${id}, 'city-officer', ${admin.id})`.execute(tx),
  )
  await expect(deed).rejects.toThrow(/row-level security/)
})

test('the same deeds succeed for those whose office they are', async () => {
  const house = await aHouse()
  const { id } = await anAccount(house)
  const maker = await anAccount(house, { posts: [{ role: 'system-admin' }] })
  const giver = await anAccount(house, { posts: [{ role: 'security-admin' }] })
  await as(house.db, anActor({ accountId: maker.id, role: 'system-admin' }), (tx) =>
    sql`insert into access.account (id, username, name, created_by)
      values (gen_random_uuid(), 'newcomer', '新人', ${maker.id})`.execute(tx),
  )
  await as(house.db, anActor({ accountId: giver.id, role: 'security-admin' }), (tx) =>
    sql`insert into access.post (id, account_id, role, appointed_by)
      values (gen_random_uuid(), ${id}, 'city-officer', ${giver.id})`.execute(tx),
  )
})

test('who made an account does not appoint it, even after a change of office', async () => {
  const house = await aHouse()
  const admin = await anAccount(house, { posts: [{ role: 'security-admin' }] })
  const own = await anAccount(house, { createdBy: admin.id, posts: [] })
  const deed = as(house.db, anActor({ accountId: admin.id, role: 'security-admin' }), (tx) =>
    sql`insert into access.post (id, account_id, role, appointed_by)
      values (gen_random_uuid(), ${own.id}, 'city-officer', ${admin.id})`.execute(tx),
  )
  await expect(deed).rejects.toThrow(/row-level security/)
})

test('not even the owner of the tables gives one person two of the three offices', async () => {
  const house = await aHouse()
  const { id } = await anAccount(house, { posts: [{ role: 'system-admin' }] })
  await expect(aPost(house, id, { role: 'audit-admin' })).rejects.toThrow(/one_of_three/)
  await sql`update access.post set until = now(), ended_by = gen_random_uuid()`.execute(house.owner)
  await aPost(house, id, { role: 'audit-admin' })
})
