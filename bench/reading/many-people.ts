import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

/** Written with their syllables, invented in all combinations: the same names come again and again. */
const FAMILIES =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 马ma 朱zhu 胡hu'
const GIVEN =
  '伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 霞xia 平ping 刚gang 桂gui 英ying 华hua 玉yu 梅mei'

/**
 * Fills one institution with so many people, filed under the same keys as the product files them:
 * every syllable but the last in full or by its initial, with and without the family name.
 */
export async function addPeople(owner: Db, institutionId: string, count: number) {
  await owner.connection().execute(async (connection) => {
    await sql`set synchronous_commit = off`.execute(connection)
    // What is invented here refers to itself alone: nobody looks after each reference.
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`
      create temporary table made as
      select gen_random_uuid() as id, f.name as fc, f.sound as fs, a.name as ac, a.sound as "as",
        b.name as bc, b.sound as bs
      from (
        select 1 + floor(random() * 15)::int as f, 1 + floor(random() * 25)::int as a,
          1 + floor(random() * 25)::int as b
        from generate_series(1, ${count}::int)
      ) as dice
      join ${syllables(FAMILIES)} as f (n int, name text, sound text) on f.n = dice.f
      join ${syllables(GIVEN)} as a (n int, name text, sound text) on a.n = dice.a
      join ${syllables(GIVEN)} as b (n int, name text, sound text) on b.n = dice.b`.execute(
      connection,
    )
    await sql`
      insert into people.person (id, institution_id, name, masked_name, pinyin, sex, birth_precision,
        declared_adult, languages, access_needs, registered_by)
      select id, ${institutionId}, fc || ac || bc, fc || '**', fs || "as" || bs, 'unknown', 'day',
        true, '{}', '{}', ${institutionId}
      from made`.execute(connection)
    await sql`
      insert into people.name_key (institution_id, key, person_id)
      select distinct ${institutionId}::uuid, key, id
      from made, lateral (
        values (fc || ac || bc), (ac || bc), (fs || "as" || bs), (left(fs, 1) || "as" || bs),
          (fs || left("as", 1) || bs), (left(fs, 1) || left("as", 1) || bs),
          ("as" || bs), (left("as", 1) || bs)
      ) as filed (key)
      order by 2`.execute(connection)
    await sql`analyze people.person, people.name_key`.execute(connection)
  })
}

function syllables(text: string) {
  const pairs = text.split(' ').map((one, n) => ({ n: n + 1, name: one[0], sound: one.slice(1) }))
  return sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)`
}

/** Two or three letters, as somebody types who knows whom she looks for. */
export function someInitials() {
  const pick = (text: string) => {
    const all = text.split(' ')
    return all[Math.floor(Math.random() * all.length)]?.[1] ?? ''
  }
  return pick(FAMILIES) + pick(GIVEN) + (Math.random() < 0.7 ? pick(GIVEN) : '')
}
