import { type RawBuilder, sql } from 'kysely'
import { nameParts } from '#dicom/model/person-name.ts'
import { type Key, type Level, listed, readInterval, type Search } from '../model/search.ts'
import type { Scope } from './store.ts'

/** All that the node has, or a part of it. */
export type Part = Partial<Scope> & {
  /** Only these studies: what a session may see. */
  readonly among?: readonly string[]
}

type Condition = RawBuilder<unknown>

const ALIAS: Record<Level, string> = { studies: 's', series: 'e', instances: 'i' }

const FROM: Record<Level, RawBuilder<unknown>> = {
  studies: sql`imaging_node.study s`,
  series: sql`imaging_node.series e join imaging_node.study s on s.id = e.study_id`,
  instances: sql`imaging_node.instance i join imaging_node.series e on e.id = i.series_id
    join imaging_node.study s on s.id = i.study_id`,
}

const ORDER: Record<Level, RawBuilder<unknown>> = {
  studies: sql`s.study_date desc nulls last, s.study_uid`,
  series: sql`s.study_date desc nulls last, s.study_uid, e.number nulls last, e.series_uid`,
  instances: sql`s.study_date desc nulls last, s.study_uid, e.number nulls last, e.series_uid,
    i.number nulls last, i.sop_uid`,
}

const COLUMNS: Record<Level, RawBuilder<unknown>> = {
  studies: sql`s.study_uid, s.attributes as study, s.modalities, s.series_count, s.instance_count`,
  series: sql`s.study_uid, s.attributes as study, s.modalities, s.series_count, s.instance_count,
    e.series_uid, e.attributes as series, e.instance_count as series_instances`,
  instances: sql`s.study_uid, s.attributes as study, s.modalities, s.series_count, s.instance_count,
    e.series_uid, e.attributes as series, e.instance_count as series_instances,
    i.sop_uid, i.attributes as instance, i.syntax`,
}

/** The page that is asked for, in an order that does not change from page to page. */
export function pageOf(search: Search, scope: Part) {
  const { level, limit, offset } = search
  return sql`select ${COLUMNS[level]} from ${FROM[level]} where ${whereOf(search, scope)}
    order by ${ORDER[level]} limit ${limit} offset ${offset}`
}

export function totalOf(search: Search, scope: Part) {
  return sql<{ total: string }>`select count(*) as total from ${FROM[search.level]}
    where ${whereOf(search, scope)}`
}

function whereOf({ conditions, fuzzy }: Search, { study, series, among }: Part) {
  const all = [
    sql`s.withdrawn_at is null`,
    ...(among === undefined ? [] : [sql`s.study_uid = any(${among})`]),
    ...(study === undefined ? [] : [sql`s.study_uid = ${study}`]),
    ...(series === undefined ? [] : [sql`e.series_uid = ${series}`]),
    ...conditions.map(({ key, value }) => conditionOf(key, value, fuzzy)),
  ]
  return sql.join(all, sql` and `)
}

function conditionOf(key: Key, value: string, fuzzy: boolean): Condition {
  const column = sql.raw(`${ALIAS[key.level]}.${key.column}`)
  switch (key.matching) {
    case 'uid':
      return sql`${column} = any(${listed(value)})`
    case 'any-of':
      return sql`${column} && ${listed(value)}::text[]`
    case 'number':
      return sql`${column} = ${Number(value)}`
    case 'date':
    case 'time':
      return within(column, value)
    case 'person':
      return fuzzy && key.keyword === 'PatientName' ? soundsLike(value) : written(column, value)
    default:
      return like(column, value)
  }
}

/** An end that is written with fewer digits means all that begins like it. */
function within(column: Condition, value: string): Condition {
  const { from, to } = readInterval(value)
  if (!value.includes('-')) return sql`starts_with(${column}, ${value})`
  return sql`(${from} = '' or ${column} >= ${from}) and (${to} = '' or left(${column}, ${to.length}) <= ${to})
    and ${column} is not null`
}

function like(column: Condition, value: string): Condition {
  return /[*?]/.test(value) ? sql`${column} like ${pattern(value)}` : sql`${column} = ${value}`
}

/** Any of the ways in which a name is written; case is of no matter. */
function written(column: Condition, value: string): Condition {
  const names = value.toLowerCase().split('=').filter(Boolean)
  const anyOf = names.map(
    (name) => sql`exists (select from unnest(${column}) name where ${like(sql`name`, name)})`,
  )
  return sql`(${sql.join(anyOf, sql` and `)})`
}

/** Each word that is asked for begins some word of the name, in whatever script. */
function soundsLike(value: string): Condition {
  const words = nameParts(value.replaceAll('*', ' '))
  if (words.length === 0) return sql`false`
  const all = words.map(
    (word) => sql`exists (select from imaging_node.name_token t
      where t.study_id = s.id and t.token >= ${word} and t.token < ${`${word}\u{10ffff}`})`,
  )
  const [first] = words
  return sql`(s.id in (select t.study_id from imaging_node.name_token t
      where t.token >= ${first} and t.token < ${`${first}\u{10ffff}`})
    and ${sql.join(all, sql` and `)})`
}

function pattern(value: string) {
  return value
    .replace(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_')
}
