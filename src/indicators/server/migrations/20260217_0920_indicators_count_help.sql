-- Referrals (each counted in the month in which it was sent, whatever became of it later), aid, crises
-- and discharge.
create function indicators.count_help(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with sent as (
    select r.institution_id as h, r.* from referrals.referral r
    join casework."case" k on (k.institution_id, k.id) = (r.institution_id, r.case_id)
    where k.kind <> 'staff' and (house is null or r.institution_id = house)
      and r.sent_at >= since and r.sent_at < before
  )
  select h, m.measure, '', count(*) from sent
    cross join lateral (values ('referrals.sent', true),
      ('referrals.accepted', accepted_at is not null),
      ('referrals.delivered', delivered_at is not null),
      ('referrals.closed-30', state = 'loop-closed' and closed_at <= sent_at + interval '30 days'),
      ('referrals.closed-90', state = 'loop-closed' and closed_at <= sent_at + interval '90 days')
    ) m (measure, counts) where m.counts group by 1, 2
  union all
  select h, 'referrals.failures', reason, count(*) from sent where reason is not null group by 1, 3;

  return query
  select p.institution_id, m.measure, '', count(*) from referrals.preflight p
    join casework."case" k on (k.institution_id, k.id) = (p.institution_id, p.case_id)
    cross join lateral (values ('preflights.all', true), ('preflights.no', p.answer = 'no')) m (measure, counts)
    where k.kind <> 'staff' and (house is null or p.institution_id = house)
      and p.at >= since and p.at < before and m.counts
    group by 1, 2;

  return query
  with asked as (
    select a.institution_id as h, a.* from aid.application a
    join casework."case" k on (k.institution_id, k.id) = (a.institution_id, a.case_id)
    where k.kind <> 'staff' and (house is null or a.institution_id = house)
      and a.submitted_at >= since and a.submitted_at < before
  )
  select h, 'aid.applications', '', count(*) from asked group by h
  union all select h, 'aid.approved', '', count(*) from asked where approved > 0 group by h
  union all select h, 'aid.asked-fen', '', sum(asked)::bigint from asked group by h
  union all select h, 'aid.approved-fen', '', sum(approved)::bigint from asked group by h
  union all select h, 'aid.received-fen', '', sum(paid)::bigint from asked group by h;

  -- The ledger of a case as it stood at the end: bill, what insurance pays, what aid has come in.
  return query
  with item as (
    select l.institution_id as h, l.case_id, l.item, min(l.kind) as kind,
      sum(l.amount) filter (where l.status = 'expected') as expected,
      sum(l.amount) filter (where l.status = 'approved') as approved,
      coalesce(sum(l.amount) filter (where l.status = 'received'), 0) as received,
      bool_or(l.status = 'approved') as decided
    from aid.ledger l
    join casework."case" k on (k.institution_id, k.id) = (l.institution_id, l.case_id)
    where k.kind <> 'staff' and (house is null or l.institution_id = house) and l.recorded_at < before
    group by 1, 2, 3
  ), stand as (
    select h, case_id,
      sum(case when kind = 'cost' then greatest(coalesce(expected, 0), received)
        when kind in ('reimbursement', 'insurance') then
          -greatest(case when decided then coalesce(approved, 0) else coalesce(expected, 0) end, received)
        else 0 end) as gap,
      sum(case when kind in ('aid', 'donation') then received else 0 end) as helped
    from item group by 1, 2
  )
  select h, 'gaps.percent-closed',
      indicators.two_digits(least(100, greatest(0, floor(helped * 100 / gap)))::bigint), count(*)
    from stand where gap > 0 group by 1, 3;

  return query
  with crisis as (
    select c.institution_id as h, c.* from crises.crisis c
    join casework."case" k on (k.institution_id, k.id) = (c.institution_id, c.case_id)
    where k.kind <> 'staff' and (house is null or c.institution_id = house)
  )
  select h, 'crises.opened', coalesce(highest_level, 'none'), count(*) from crisis
    where opened_at >= since and opened_at < before group by 1, 3
  union all
  select h, 'crises.looked-at', '', count(*) from crisis
    where opened_at >= since and opened_at < before and begun_at <= opened_at + interval '30 minutes'
    group by h
  union all
  select c.h, m.measure, '', count(*) from crisis c
    join crises.report r on (r.institution_id, r.crisis_id) = (c.h, c.id)
    cross join lateral (values ('reports.due', true), ('reports.filed', exists (
      select from crises.filing f where (f.institution_id, f.crisis_id) = (c.h, c.id)
        and f.at <= r.due_since + interval '24 hours'))) m (measure, counts)
    where r.is_asked and r.not_applicable_why = '' and r.due_since >= since and r.due_since < before
      and m.counts group by 1, 2
  union all
  select c.h, m.measure, '', count(*) from crisis c
    cross join lateral (values ('suicide.positive', true), ('suicide.clinician', exists (
      select from crises.action a where (a.institution_id, a.crisis_id) = (c.h, c.id)
        and a.kind = 'told-clinician' and a.at <= c.levelled_at + interval '60 minutes') or exists (
      select from crises.hand_over o where (o.institution_id, o.crisis_id) = (c.h, c.id)
        and o.receiver = 'clinician' and o.at <= c.levelled_at + interval '60 minutes'))) m (measure, counts)
    where c.kind = 'suicide' and c.highest_level in ('orange', 'red')
      and c.levelled_at >= since and c.levelled_at < before and m.counts group by 1, 2;

  return query
  select d.institution_id, 'discharge.plans', '', count(*) from discharge.discharge_plan d
    join casework."case" k on (k.institution_id, k.id) = (d.institution_id, d.case_id)
    where k.kind <> 'staff' and (house is null or d.institution_id = house)
      and d.discharged_on >= (since at time zone 'Asia/Shanghai')::date
      and d.discharged_on < (before at time zone 'Asia/Shanghai')::date
    group by 1
  union all
  select f.institution_id, m.measure, '', count(*) from discharge.planned_follow_up p
    join casework.follow_up f on (f.institution_id, f.id) = (p.institution_id, p.follow_up_id)
    join casework."case" k on (k.institution_id, k.id) = (p.institution_id, p.case_id)
    cross join lateral (values ('discharge.seven-due', true),
      ('discharge.seven-done', f.done_at is not null)) m (measure, counts)
    where k.kind <> 'staff' and (house is null or p.institution_id = house) and p.days = 7
      and f.cancelled_at is null and f.due >= (since at time zone 'Asia/Shanghai')::date
      and f.due < (before at time zone 'Asia/Shanghai')::date and m.counts
    group by 1, 2;
end $$;

create function indicators.count_volunteers(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  ends date := (before at time zone 'Asia/Shanghai')::date;
begin
  return query
  with hour as (
    select e.institution_id as h, e.volunteer_id, e.opportunity_id, e.minutes from shifts.hour_entry e
    where e.state = 'verified' and e.minutes > 0 and (house is null or e.institution_id = house)
      and e."from" >= since and e."from" < before
  )
  select h, 'hours.minutes', '', sum(minutes)::bigint from hour group by h
  union all select h, 'volunteers.serving', '', count(distinct volunteer_id) from hour group by h
  union all select h, 'services.items', '', count(distinct opportunity_id) from hour group by h;

  return query
  with file as (
    select v.institution_id as h, v.id, v.state, v.active_since from volunteers.volunteer v
    where (house is null or v.institution_id = house) and v.applied_at < before
  ), served as (
    select distinct e.institution_id as h, e.volunteer_id from shifts.hour_entry e
    where e.state = 'verified' and e.minutes > 0 and (house is null or e.institution_id = house)
      and e."from" >= before - interval '12 months' and e."from" < before
  )
  select h, 'volunteers.registered', '', count(*) from file
    where state not in ('applied', 'declined') group by h
  union all
  select f.h, 'volunteers.coordinated', '', count(*) from file f
    join served s on (s.h, s.volunteer_id) = (f.h, f.id) where f.state = 'active' group by f.h
  union all
  select h, m.measure, '', count(*) from file
    cross join lateral (values
      ('volunteers.begun-6', active_since <= ends - interval '6 months'),
      ('volunteers.kept-6', active_since <= ends - interval '6 months' and state = 'active'),
      ('volunteers.begun-12', active_since <= ends - interval '12 months'),
      ('volunteers.kept-12', active_since <= ends - interval '12 months' and state = 'active')
    ) m (measure, counts) where m.counts group by 1, 2;

  return query
  select s.institution_id, m.measure, '', sum(m.n)::bigint from shifts.shift s
    cross join lateral (values ('services.registered', s.reached_registered),
      ('services.estimated', s.reached_estimated)) m (measure, n)
    where s.state = 'closed' and (house is null or s.institution_id = house)
      and s.starts_at >= since and s.starts_at < before
    group by 1, 2 having sum(m.n) > 0;

  return query
  with place as (
    select u.institution_id as h, u.volunteer_id, u.state,
      (s.starts_at at time zone 'Asia/Shanghai')::date as day
    from shifts.shift s
    join shifts.sign_up u on (u.institution_id, u.shift_id) = (s.institution_id, s.id)
    where (house is null or s.institution_id = house) and s.starts_at >= since and s.starts_at < before
  )
  select h, m.measure, '', count(*) from place
    cross join lateral (values
      ('attendances.all', state in ('done', 'checked-in')),
      ('attendances.trained', state in ('done', 'checked-in') and exists (
        select from volunteers.training t
        join volunteers.course c on (c.institution_id, c.id) = (t.institution_id, t.course_id)
        where (t.institution_id, t.volunteer_id) = (h, place.volunteer_id) and c.kind = 'general'
          and t.passed_on <= day)),
      ('attendances.insured', state in ('done', 'checked-in') and exists (
        select from volunteers.cover c where (c.institution_id, c.volunteer_id) = (h, place.volunteer_id)
          and day between c."from" and c.until)),
      ('places.ended', state in ('done', 'no-show')),
      ('places.no-show', state = 'no-show')) m (measure, counts)
    where m.counts group by 1, 2;

  return query
  select c.institution_id, m.measure, '', count(*) from shifts.certificate c
    cross join lateral (values ('certificates.issued', true),
      ('certificates.corrected', c.state = 'corrected')) m (measure, counts)
    where (house is null or c.institution_id = house) and m.counts
      and c.issued_on >= (since at time zone 'Asia/Shanghai')::date and c.issued_on < ends
    group by 1, 2;
end $$;
