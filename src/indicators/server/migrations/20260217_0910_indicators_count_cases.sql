-- Counting. Each function answers with rows (institution, measure, dimension, value) for a window of
-- time: what happened from `since` and before `before`, and what there is at `before`. With a house it
-- counts that house alone. No person, no note and no name leaves them; cases whose client is a
-- colleague (kind 'staff') are in no figure. None of them may be called by the product itself.

-- A number to two significant digits: what a median is taken from.
create function indicators.two_digits(n bigint) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select round(n::numeric, -greatest(length(abs(n)::text) - 2, 0))::bigint::text
$$;

create function indicators.count_cases(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with file as (
    select k.institution_id as h, k.id, k.owner_id from casework."case" k
    where k.kind <> 'staff' and (house is null or k.institution_id = house)
  ), open_now as (
    select f.h, f.owner_id from casework.interval i join file f on (f.h, f.id) = (i.institution_id, i.case_id)
    where i.opened_at < before and (i.closed_at is null or i.closed_at >= before)
  )
  select h, 'cases.open', '', count(*) from open_now group by h
  union all
  select h, 'cases.loads', case when n < 10 then '0-9' when n < 20 then '10-19' when n < 30 then '20-29'
      else '30+' end, count(*)
    from (select h, owner_id, count(*) as n from open_now group by 1, 2) loads group by 1, 3
  union all
  select f.h, 'cases.opened', '', count(*)
    from casework.interval i join file f on (f.h, f.id) = (i.institution_id, i.case_id)
    where i.n = 1 and i.opened_at >= since and i.opened_at < before group by f.h;

  return query
  with ended as (
    select k.institution_id as h, i.case_id, i.n, i.opened_at, i.closed_at,
      extract(epoch from i.closed_at - i.opened_at) as gross,
      coalesce((select sum(extract(epoch from least(coalesce(p.until_at, i.closed_at), i.closed_at)
          - greatest(p.from_at, i.opened_at)))
        from casework.pause p where (p.institution_id, p.case_id) = (i.institution_id, i.case_id)
          and p.from_at < i.closed_at and coalesce(p.until_at, i.closed_at) > i.opened_at), 0) as paused
    from casework.interval i
    join casework."case" k on (k.institution_id, k.id) = (i.institution_id, i.case_id)
    where k.kind <> 'staff' and (house is null or i.institution_id = house)
      and i.closed_at >= since and i.closed_at < before
  ), timed as (
    select h, case_id, n, closed_at, floor(gross / 86400)::bigint as gross_days,
      floor((gross - paused) / 86400)::bigint as days from ended
  )
  select h, 'cases.closed', '', count(*) from timed group by h
  union all
  select h, 'cases.days', indicators.two_digits(days), count(*) from timed group by 1, 3
  union all
  select h, 'cases.days-with-pauses', indicators.two_digits(gross_days), count(*) from timed group by 1, 3
  union all
  select h, 'cases.day-bins', case when days <= 30 then '0-30' when days <= 90 then '31-90'
      when days <= 180 then '91-180' else '181+' end, count(*) from timed group by 1, 3
  union all
  -- Reopened within ninety days of the closing.
  select t.h, 'cases.reopened', '', count(*) from timed t
    join casework.interval i on (i.institution_id, i.case_id, i.n) = (t.h, t.case_id, t.n + 1)
    where i.opened_at <= t.closed_at + interval '90 days' group by t.h;

  return query
  select r.institution_id, 'requests.minutes',
      indicators.two_digits(greatest(0, floor(extract(epoch from first.at - r.received_at) / 60))::bigint),
      count(*)
    from casework.help_request r
    join casework."case" k on (k.institution_id, k.request_id) = (r.institution_id, r.id)
    cross join lateral (select min(c.at) as at from casework.contact c
      where (c.institution_id, c.case_id) = (k.institution_id, k.id) and c.contact_made) first
    where k.kind <> 'staff' and (house is null or r.institution_id = house)
      and r.received_at >= since and r.received_at < before and first.at is not null
    group by 1, 3;

  return query
  select c.institution_id, m.measure, '', count(*)
    from casework.contact c
    join casework."case" k on (k.institution_id, k.id) = (c.institution_id, c.case_id)
    cross join lateral (values ('contacts.all', true), ('contacts.late', c.late)) m (measure, counts)
    where k.kind <> 'staff' and (house is null or c.institution_id = house)
      and c.at >= since and c.at < before and m.counts
    group by 1, 2;
end $$;

-- Quality: only of cases that were closed in the window, and of plans agreed on in it.
create function indicators.count_quality(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with rated as (
    select i.institution_id as h, i.case_id, g.attainment
    from casework.interval i
    join casework."case" k on (k.institution_id, k.id) = (i.institution_id, i.case_id)
    join casework.goal g on (g.institution_id, g.case_id) = (i.institution_id, i.case_id)
    where k.kind <> 'staff' and (house is null or i.institution_id = house)
      and i.closed_at >= since and i.closed_at < before
      and g.attainment is not null and g.created_at between i.opened_at and i.closed_at
  ), scored as (
    -- Goal attainment scaling, the goals of a case weighing alike.
    select h, 50 + 10 * sum(attainment) / sqrt(0.7 * count(*) + 0.3 * count(*) * count(*)) as t
    from rated group by h, case_id
  )
  select h, 'goals.rated', '', count(*) from rated group by h
  union all
  select h, 'goals.reached', '', count(*) from rated where attainment >= 0 group by h
  union all
  select h, 'goals.cases', '', count(*) from scored group by h
  union all
  select h, 'goals.t-tenths', '', sum(round(t * 10))::bigint from scored group by h;

  return query
  with ended as (
    select i.institution_id as h, i.case_id, i.opened_at, i.closed_at
    from casework.interval i
    join casework."case" k on (k.institution_id, k.id) = (i.institution_id, i.case_id)
    where k.kind <> 'staff' and (house is null or i.institution_id = house)
      and i.closed_at >= since and i.closed_at < before
  ), ratings as (
    select e.h, e.case_id, e.closed_at, d.value ->> 'domain' as domain, (d.value ->> 'score')::int as score,
      row_number() over (partition by e.h, e.case_id, e.closed_at, d.value ->> 'domain' order by a.n) as up,
      row_number() over (partition by e.h, e.case_id, e.closed_at, d.value ->> 'domain' order by a.n desc) as down
    from ended e
    join assessments.assessment a on (a.institution_id, a.case_id) = (e.h, e.case_id)
      and a.at between e.opened_at and e.closed_at
    cross join lateral jsonb_array_elements(a.domains) d
  ), pairs as (
    select one.h, one.domain, one.score - last.score as eased
    from ratings one join ratings last on (last.h, last.case_id, last.closed_at, last.domain)
      = (one.h, one.case_id, one.closed_at, one.domain)
    where one.up = 1 and last.down = 1 and last.up > 1
  )
  select h, 'needs.paired', domain, count(*) from pairs group by h, domain
  union all
  select h, 'needs.eased', domain, sum(eased)::bigint from pairs group by h, domain;

  return query
  with agreed as (
    select p.institution_id as h, p.case_id, p.agreement ->> 'how' as how,
      ((p.agreement ->> 'on')::date + 1)::timestamp at time zone 'Asia/Shanghai' as day_over
    from plans.plan p
    join casework."case" k on (k.institution_id, k.id) = (p.institution_id, p.case_id)
    where k.kind <> 'staff' and (house is null or p.institution_id = house) and p.agreement is not null
      and (p.agreement ->> 'on')::date::timestamp at time zone 'Asia/Shanghai' >= since
      and (p.agreement ->> 'on')::date::timestamp at time zone 'Asia/Shanghai' < before
  )
  select h, 'plans.agreed', '', count(*) from agreed group by h
  union all
  select h, 'plans.signed', '', count(*) from agreed where how = 'signed' group by h
  union all
  select h, 'plans.assessed', '', count(*) from agreed
    where exists (select from assessments.assessment a
      where (a.institution_id, a.case_id) = (h, agreed.case_id) and a.at < agreed.day_over) group by h;

  return query
  with at_risk as (
    select k.institution_id as h, k.id from casework."case" k
    join casework.interval i on (i.institution_id, i.case_id) = (k.institution_id, k.id)
    where k.kind <> 'staff' and (house is null or k.institution_id = house)
      and k.risk_level in ('orange', 'red')
      and i.opened_at < before and (i.closed_at is null or i.closed_at >= before)
  )
  select h, 'risk.cases', '', count(*) from at_risk group by h
  union all
  select h, 'risk.reviewed', '', count(*) from at_risk
    where exists (select from conferences.conference c
      where (c.institution_id, c.case_id) = (h, at_risk.id) and c.state = 'recorded'
        and c.at >= since and c.at < before) group by h;
end $$;

-- 服务量: a person is counted once in the window, whatever brought them; an estimate is no person.
create function indicators.count_volume(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with deed as materialized (
    select c.institution_id as h, 'case' as method, c.case_id as record, c.minutes,
      k.service_line as line, 'casework' as field, case when c.contact_made then k.client_id end as client
    from casework.contact c
    join casework."case" k on (k.institution_id, k.id) = (c.institution_id, c.case_id)
    where k.kind <> 'staff' and (house is null or c.institution_id = house)
      and c.at >= since and c.at < before
  ), meeting as materialized (
    select s.institution_id as h, s.group_id, s.id, s.minutes,
      g.content ->> 'line' as line, g.content ->> 'field' as field
    from groups.session s
    join groups.programme g on (g.institution_id, g.id) = (s.institution_id, s.group_id)
    where (house is null or s.institution_id = house) and s.state = 'recorded'
      and s.starts_at >= since and s.starts_at < before
  ), attended as materialized (
    select m.h, a.person_id from meeting m
    join groups.attendance a on (a.institution_id, a.group_id, a.session_id) = (m.h, m.group_id, m.id)
    where a.presence in ('present', 'late')
  ), activity as materialized (
    select v.institution_id as h, v.id, (v.summary ->> 'minutes')::int as minutes,
      v.plan ->> 'field' as field, coalesce((v.summary -> 'estimate' ->> 'people')::bigint, 0) as estimate
    from community.activity v
    where (house is null or v.institution_id = house) and v.state = 'counted'
      and v.starts_at >= since and v.starts_at < before
  ), listed as materialized (
    select v.h, p.person_id from activity v
    join community.participant p on (p.institution_id, p.activity_id) = (v.h, v.id)
  ), person as materialized (
    select distinct h, 'case' as method, client as person_id from deed where client is not null
    union all select distinct h, 'group', person_id from attended
    union all select distinct h, 'community', person_id from listed
  ), minute as (
    select h, line, field, minutes from deed
    union all select h, line, field, minutes from meeting
    union all select h, 'community-health', field, minutes from activity
  )
  select h, 'served.persons', '', count(distinct person_id) from person group by h
  union all select h, 'served.by-method', method, count(*) from person group by h, method
  union all select h, 'served.cases', '', count(distinct record) from deed group by h
  union all select h, 'groups.programmes', '', count(distinct group_id) from meeting group by h
  union all select h, 'groups.sessions', '', count(*) from meeting group by h
  union all select h, 'groups.attendances', '', count(*) from attended group by h
  union all select h, 'activities.counted', '', count(*) from activity group by h
  union all select h, 'activities.registered', '', count(*) from listed group by h
  union all select h, 'activities.estimated', '', sum(estimate)::bigint from activity group by h
  union all select h, 'minutes.by-line', line, sum(minutes)::bigint from minute group by h, line
  union all select h, 'minutes.by-field', field, sum(minutes)::bigint from minute group by h, field;
end $$;
