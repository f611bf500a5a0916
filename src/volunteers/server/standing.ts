import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Standing } from '../model/standing.ts'
import type { Course, VolunteerId } from '../model/volunteer.ts'

export interface Stood {
  readonly standing: Standing
  readonly courses: readonly Pick<Course, 'id' | 'kind' | 'ward' | 'name'>[]
}

/**
 * One question for all that a sign-up has to know: it is asked for while others wait. Of the own file;
 * the product itself asks for anybody's.
 */
export async function standingOf(tx: Tx, actor: Actor, id?: VolunteerId): Promise<Stood> {
  const { institutionId } = actor
  const whose = id
    ? sql`v.id = ${id}::uuid`
    : sql`v.account_id = ${actor.accountId}::uuid and v.institution_id = ${institutionId}::uuid`
  const { rows } = await sql<Omit<Standing, 'agreements'> & Standing & Pick<Stood, 'courses'>>`
    select v.id, v.state, v.birth_date, v.is_foreigner, v.asks_written, v.guardian_consent_on,
      coalesce((select json_agg(json_build_object('form', a.form, 'from', a."from",
        'until', a.until)) from volunteers.agreement a
        where (a.institution_id, a.volunteer_id) = (v.institution_id, v.id)), '[]') as agreements,
      coalesce((select json_agg(json_build_object('from', c."from", 'until', c.until,
        'coversDanger', c.covers_danger)) from volunteers.cover c
        where (c.institution_id, c.volunteer_id) = (v.institution_id, v.id)), '[]') as covers,
      coalesce((select json_agg(json_build_object('courseId', t.course_id,
        'expiresOn', t.expires_on)) from volunteers.training t
        where (t.institution_id, t.volunteer_id) = (v.institution_id, v.id)), '[]') as trainings,
      coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ward', k.ward,
        'name', k.name)) from volunteers.course k
        where k.institution_id = v.institution_id), '[]') as courses
    from volunteers.volunteer v where ${whose}`.execute(tx)
  const [row] = rows
  if (!row) throw noSuch('volunteer-file')
  const { courses, ...standing } = row
  return { standing, courses }
}
