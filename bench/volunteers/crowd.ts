import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

/**
 * So many volunteers in service, each with an account, a session, a written agreement and the general
 * training of the house: written by the owner, since who they are is of no interest here.
 * @returns the cookie of each
 */
export async function addCrowd(owner: Db, dataDir: string, house: string, count: number) {
  await sql`create temp table crowd as select n, gen_random_uuid() as account,
    gen_random_uuid() as post, gen_random_uuid() as file from generate_series(1, ${count}::int) n`.execute(
    owner,
  )
  await sql`insert into access.account (id, username, name, demo)
    select account, 'crowd-' || n, '志愿者', true from crowd`.execute(owner)
  await sql`insert into access.post (id, account_id, role, institution_id, "from")
    select post, account, 'volunteer', ${house}::uuid, now() - interval '1 day' from crowd`.execute(
    owner,
  )
  await sql`insert into access.session (id, token, account_id, post_id, expires_at)
    select gen_random_uuid(), 'crowd-token-' || n, account, post, now() + interval '6 hours'
    from crowd`.execute(owner)
  await sql`insert into volunteers.volunteer (institution_id, id, number, account_id, state, name,
      birth_date, applied_at)
    select ${house}::uuid, file, 'CROWD-' || n, account, 'active', '志愿者', '1990-01-01', now()
    from crowd`.execute(owner)
  await sql`insert into volunteers.agreement (institution_id, id, volunteer_id, form, "from", signed_on,
      guardian_signed)
    select ${house}::uuid, gen_random_uuid(), file, 'written', current_date - 30, current_date - 30,
      false from crowd`.execute(owner)
  await sql`insert into volunteers.training (institution_id, id, volunteer_id, course_id, passed_on)
    select ${house}::uuid, gen_random_uuid(), file, c.id, current_date - 30 from crowd,
      volunteers.course c where c.institution_id = ${house}::uuid and c.kind = 'general'`.execute(
    owner,
  )
  await sql`analyze`.execute(owner)
  const { sessions } = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as {
    sessions: string
  }
  return Array.from({ length: count }, (_, n) => {
    const token = `crowd-token-${n + 1}`
    const signature = createHmac('sha256', sessions).update(token).digest('base64')
    return `renqiao.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  })
}
