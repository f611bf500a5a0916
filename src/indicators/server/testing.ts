import { type Kysely, sql } from 'kysely'

type Owner = Kysely<object>

/**
 * A city of a few houses with records of two years, poured in as plain rows: what the figures are
 * tested against. Some houses have much to tell, some hardly anything. The same each time.
 */
export async function aCityOfRecords(owner: Owner) {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(owner)
}

const SOME = `'00000000-0000-4000-8000-0000000000ff'::uuid`

/** Days and hours from Beijing midnight of 1 January 2025, by numbers that jump about. */
const moment = (n: string) =>
  `('2025-01-01T00:00:00+08'::timestamptz + make_interval(mins => ${n}))`

const HOUSES = `(select id as h, (row_number() over (order by name))::int as nth from places.institution
  where name like '机构%')`

const STATEMENTS = [
  `insert into places.institution (id, district_code, kind, level, specialty, ownership, name, sort_key, initials)
   select gen_random_uuid(), (array['110105', '110108', 'BJ-BDA'])[1 + n / 5],
     case when n % 3 = 2 then 'community-health-centre' else 'hospital' end,
     (array['tertiary', 'secondary', 'primary'])[1 + n % 3], 'general',
     case when n = 14 then 'private' else 'public' end, '机构' || chr(65 + n), 'jg' || n, 'jg'
   from generate_series(0, 14) n`,
  `insert into places.bed_count (institution_id, as_of, open_beds)
   select h, day, 200 * nth + extra from ${HOUSES} x
   cross join (values ('2024-01-01'::date, 0), ('2025-06-01', 50)) v (day, extra) where nth % 3 <> 0`,
  `insert into casework."case" (institution_id, id, number, client_id, kind, service_line, owner_id,
     risk_level, state, opened_at, touched_at)
   select h, gen_random_uuid(), 'N' || n, gen_random_uuid(), case when n % 11 = 5 then 'staff' else 'patient' end,
     'psychosocial-support', case when n % 2 = 0 then ${SOME} else gen_random_uuid() end,
     (array['none', 'orange', 'red', 'unset'])[1 + n % 4], 'active', ${moment('(n * 7919 + nth * 104729) % 1000000')},
     now()
   from ${HOUSES} x cross join lateral generate_series(1, (nth * nth)::int) n`,
  `insert into casework.interval (institution_id, case_id, n, opened_at, closed_at)
   select institution_id, id, 1, opened_at, case when length(number) > 2 or right(number, 1) in ('2', '4', '7')
     then opened_at + make_interval(mins => (ascii(right(number, 1)) * 6421 + length(number) * 50000)) end
   from casework."case"`,
  `insert into casework.interval (institution_id, case_id, n, opened_at)
   select institution_id, case_id, 2, closed_at + make_interval(days => 60 + (extract(minute from opened_at))::int)
   from casework.interval where closed_at is not null and extract(minute from opened_at)::int % 3 = 0`,
  `insert into casework.pause (institution_id, case_id, n, from_at, until_at)
   select institution_id, case_id, 1, opened_at + interval '3 days', opened_at + interval '13 days'
   from casework.interval where n = 1 and extract(minute from opened_at)::int % 2 = 0`,
  `insert into casework.contact (institution_id, id, case_id, at, recorded_at, by_account, minutes, mode, "with",
     contact_made, activities, goal_ids, shared, has_confidential, next, late)
   select institution_id, gen_random_uuid(), id, opened_at + make_interval(days => 9 * n),
     opened_at + make_interval(days => 9 * n + n % 3), ${SOME}, 10 + n, 'bedside', '',
     n % 4 <> 1, array['accompanying'], '{}', '记', false, '', n % 3 > 1
   from casework."case" cross join generate_series(0, 5) n`,
  `insert into casework.goal (institution_id, id, case_id, domain, text, measure, due, attainment, created_at)
   select institution_id, gen_random_uuid(), id, 'emotion', '目标', '', '2026-01-01',
     (length(number) + n + extract(minute from opened_at)::int) % 5 - 2, opened_at + interval '1 day'
   from casework."case" cross join generate_series(0, 2) n`,
  `insert into referrals.referral (institution_id, id, case_id, number, to_name, to_contact, intention, urgency,
     facts, preflight, package, digest, data_classes, consent_id, state, state_since, created_at, created_by,
     sent_at, accepted_at, closed_at, reason)
   select institution_id, gen_random_uuid(), id, 'R' || number || n, '对方', '', 'assist', 'routine', '{}', '{}', '',
     repeat('0', 64), '{}', gen_random_uuid(),
     (array['loop-closed', 'failed', 'accepted'])[1 + n], now(), opened_at, ${SOME}, opened_at + interval '5 days',
     opened_at + interval '6 days', case when n = 0 then opened_at + make_interval(days => 20 + length(number) * 25) end,
     case when n = 1 then 'no-funds' end
   from casework."case" cross join generate_series(0, 2) n where extract(minute from opened_at)::int % 2 = 1`,
  `insert into volunteers.volunteer (institution_id, id, number, state, name, birth_date, applied_at, active_since)
   select h, gen_random_uuid(), 'V' || n, (array['active', 'active', 'left', 'applied'])[1 + n % 4], '志愿者' || n,
     '1990-01-01', '2024-01-01', '2024-01-01'::date + n * 9 from ${HOUSES} x
   cross join lateral generate_series(1, (nth * 4)::int) n`,
  `insert into shifts.programme (institution_id, id, name) select h, gen_random_uuid(), '导诊' from ${HOUSES} x`,
  `insert into shifts.opportunity (institution_id, id, programme_id, title, risks, danger, large_event, outside_city,
     "from", min_age, for_minors, timing, rest_minutes, travel_minutes, hard)
   select institution_id, gen_random_uuid(), id, '岗位' || n, '无', false, false, false, '2024-01-01', 18, false, 'qr',
     0, 0, false from shifts.programme cross join generate_series(1, 3) n`,
  `insert into shifts.shift (institution_id, id, opportunity_id, starts_at, ends_at, places, state,
     reached_registered, reached_estimated, reach_method)
   select institution_id, gen_random_uuid(), id, ${moment('n * 40321')}, ${moment('n * 40321 + 120')}, 50, 'closed',
     n, n * 100, '清点' from shifts.opportunity cross join generate_series(1, 12) n`,
  `insert into shifts.hour_entry (institution_id, id, volunteer_id, opportunity_id, "from", until, minutes, method,
     state, recorded_at)
   select v.institution_id, gen_random_uuid(), v.id, o.id, ${moment('n * 60000')}, ${moment('n * 60000 + 90')}, 90, 'qr',
     case when n % 3 = 0 then 'claimed' else 'verified' end, now()
   from volunteers.volunteer v join shifts.opportunity o on o.institution_id = v.institution_id and o.title = '岗位1'
   cross join generate_series(1, 6) n where right(v.number, 1) in ('1', '2', '3', '4', '5')`,
  `insert into workforce.worker (institution_id, id, name, employment, employer, full_time, fte, "from", until)
   select h, gen_random_uuid(), '社工' || n, (array['recruited', 'purchased'])[1 + n % 2], '单位', n % 2 = 0,
     case when n % 2 = 0 then 1 else 0.5 end, '2023-01-01', case when n = 2 then '2025-03-31'::date end
   from ${HOUSES} x cross join lateral generate_series(1, 1 + (nth % 4)::int) n`,
  `insert into workforce.qualification (institution_id, id, worker_id, level, number, number_index, number_tail,
     issued_on, registered_until)
   select institution_id, gen_random_uuid(), id, (array['assistant', 'intermediate', 'senior-exam'])[1 + length(name) % 3],
     '', id::text::bytea, '', '2022-01-01', '2026-01-01' from workforce.worker where right(name, 1) in ('1', '3')`,
  `insert into coverage.fact (institution_id, id, status, from_day, evidence, state, stated_by, stated_at,
     decided_by, decided_at)
   select h, gen_random_uuid(), (array['none', 'staffed', 'post', 'department'])[1 + nth % 4], '2024-05-01', '文件',
     'confirmed', ${SOME}, '2024-05-01', gen_random_uuid(), '2024-06-01' from ${HOUSES} x where nth <> 7`,
  `insert into supervision.supervisor (id, name, since, until, entered_at)
   select gen_random_uuid(), '督导' || n, '2024-01-01', case when n = 3 then '2025-02-01'::date end, now()
   from generate_series(1, 3) n`,
]
