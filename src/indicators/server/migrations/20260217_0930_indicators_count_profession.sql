-- The register, coverage and the workforce, as they were on the last day of the window. `rules` brings
-- what is dated data elsewhere: norms of staffing, hours of learning.
create function indicators.count_profession(since timestamptz, before timestamptz, house uuid, rules jsonb)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  day date := ((before - interval '1 millisecond') at time zone 'Asia/Shanghai')::date;
begin
  return query
  with register as materialized (
    select i.id as h, coalesce(i.level, 'ungraded') as level, i.specialty,
      (select b.open_beds from places.bed_count b where b.institution_id = i.id and b.as_of <= day
        order by b.as_of desc limit 1) as beds
    from places.institution i
    where i.ownership = 'public' and i.kind in ('hospital', 'community-health-centre')
      and (i.closed_on is null or i.closed_on > day) and (house is null or i.id = house)
  ), status as (
    select r.h, r.level, c.status from register r
    join coverage.period c on c.institution_id = r.h
    where c.from_day <= day and (c.until_day is null or c.until_day > day)
  ), fte as (
    select w.institution_id as h, sum(w.fte) as fte from workforce.worker w
    where w."from" <= day and (w.until is null or w.until >= day)
      and (house is null or w.institution_id = house) group by 1
  ), norm as (
    select n from coverage.norm_choice c
    join jsonb_array_elements(rules -> 'norms') n on n ->> 'code' = c.norm_code
    where c.from_day <= day and c.id = (select o.id from coverage.norm_choice o where o.from_day <= day
      order by o.from_day desc, o.chosen_at desc limit 1)
  ), gap as (
    select r.h,
      greatest(0, r.beds / (n -> 'bySpecialty' -> r.specialty ->> 'most')::numeric - coalesce(f.fte, 0)) as least,
      greatest(0, r.beds / (n -> 'bySpecialty' -> r.specialty ->> 'fewest')::numeric - coalesce(f.fte, 0)) as most
    from register r cross join norm left join fte f on f.h = r.h
    where r.beds is not null and n -> 'levels' ? r.level and n -> 'bySpecialty' ? r.specialty
  )
  select h, 'register.houses', level, 1::bigint from register
  union all
  select h, 'coverage.covered', level, 1 from status where status in ('staffed', 'post', 'department')
  union all
  select h, 'coverage.kinds', s.stage, 1 from status
    cross join lateral (values ('staffed', 3), ('post', 4), ('department', 5)) s (stage, least)
    where array_position(array['none', 'preparing', 'staffed', 'post', 'department'], status) >= s.least
  union all
  select d.institution_id, 'designations.now', d.kind, 1 from coverage.designation d
    where d.from_day <= day and (d.until_day is null or d.until_day > day)
      and (house is null or d.institution_id = house)
  union all
  select h, 'beds.open', '', beds from register where beds > 0
  union all
  select r.h, 'workers.bedded-hundredths', '', round(f.fte * 100)::bigint
    from register r join fte f on f.h = r.h where r.beds > 0
  union all
  select h, 'workers.gap-hundredths', m.which, round(m.gap * 100)::bigint from gap
    cross join lateral (values ('least', least), ('most', most)) m (which, gap)
  union all
  -- Of how many houses the norm says anything.
  select h, 'workers.gap-hundredths', 'houses', 1 from gap;

  return query
  with worker as materialized (
    select w.institution_id as h, w.id, w.fte, w.employment,
      (select max(array_position(array['assistant', 'intermediate', 'senior'], q.level))
        from workforce.qualification q where (q.institution_id, q.worker_id) = (w.institution_id, w.id)
          and q.issued_on <= day) as level,
      exists (select from workforce.qualification q
        where (q.institution_id, q.worker_id) = (w.institution_id, w.id)
          and q.level = 'senior-exam' and q.issued_on <= day) as has_exam,
      (select max(q.registered_until) from workforce.qualification q
        where (q.institution_id, q.worker_id) = (w.institution_id, w.id)
          and q.level <> 'senior-exam' and q.issued_on <= day) as registered_until
    from workforce.worker w
    where w."from" <= day and (w.until is null or w.until >= day)
      and (house is null or w.institution_id = house)
  ), learning as (
    select w.h, 'technical-year' as clock, coalesce((select sum(e.hours) from workforce.continuing_education e
        where (e.institution_id, e.worker_id) = (w.h, w.id) and e.clock = 'technical-year'
          and e.struck_at is null and e."on" between date_trunc('year', day)::date and day), 0)
        >= (rules -> 'learning' ->> 'year')::numeric as met
    from worker w
    union all
    select w.h, 'registration-period', coalesce((select sum(e.hours) from workforce.continuing_education e
        where (e.institution_id, e.worker_id) = (w.h, w.id) and e.clock = 'registration-period'
          and e.struck_at is null and e."on" > w.registered_until
            - make_interval(months => (rules -> 'learning' ->> 'months')::int) and e."on" <= day), 0)
        >= (rules -> 'learning' ->> case w.level when 1 then 'assistant' else 'others' end)::numeric
    from worker w where w.registered_until >= day
  )
  select h, 'workers.active', '', count(*) from worker group by h
  union all select h, 'workers.fte-hundredths', '', round(sum(fte) * 100)::bigint from worker group by h
  union all select h, 'workers.sources', employment, count(*) from worker group by 1, 3
  union all
  select h, 'workers.levels', coalesce((array['assistant', 'intermediate', 'senior'])[level], 'none'), count(*)
    from worker group by 1, 3
  union all select h, 'workers.levels', 'senior-exam', count(*) from worker where has_exam group by h
  union all select h, 'workers.certified', 'held', count(*) from worker where level is not null group by h
  union all
  select h, 'workers.certified', 'registered', count(*) from worker where registered_until >= day group by h
  union all select h, 'education.clocks', clock, count(*) from learning group by h, clock
  union all select h, 'education.clocks-met', clock, count(*) from learning where met group by h, clock;

  return query
  select a.institution_id, m.measure, '', count(*) from workforce.appointment a
    join workforce.position p on (p.institution_id, p.id) = (a.institution_id, a.position_id)
    cross join lateral (values ('appointments.covered', p.grade between 5 and 12),
      ('appointments.matched', p.grade between 5 and 12 and a.answer = 'covered'),
      ('appointments.not-covered', p.grade is null or p.grade not between 5 and 12)) m (measure, counts)
    where a."from" <= day and (a.until is null or a.until >= day)
      and (house is null or a.institution_id = house) and m.counts
    group by 1, 2;

  return query
  with supervisee as (
    select distinct r.institution_id as h, coalesce(r.supervisee_id, r.worker_id) as who
    from supervision.relation r
    where r.from_day <= day and (r.to_day is null or r.to_day >= (since at time zone 'Asia/Shanghai')::date)
      and coalesce(r.supervisee_id, r.worker_id) is not null
      and (house is null or r.institution_id = house)
  ), session as (
    select s.institution_id as h, s.id, s.minutes, coalesce(r.supervisee_id, r.worker_id) as who
    from supervision.session s
    join supervision.relation r on (r.institution_id, r.id) = (s.institution_id, s.relation_id)
    where s.state in ('held', 'agreed') and s.starts_at >= since and s.starts_at < before
      and (house is null or s.institution_id = house)
  )
  select h, 'supervision.due', '', count(*) from supervisee group by h
  union all
  select e.h, 'supervision.received', '', count(*) from supervisee e
    where exists (select from session s where (s.h, s.who) = (e.h, e.who)) group by e.h
  union all select h, 'supervision.minutes', '', sum(minutes)::bigint from session group by h;
end $$;

create function indicators.count_programmes(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  first date := (since at time zone 'Asia/Shanghai')::date;
  day date := ((before - interval '1 millisecond') at time zone 'Asia/Shanghai')::date;
begin
  return query
  with project as (
    select p.*, b.n as batch from cultivation.project p
    join cultivation.batch b on b.id = p.batch_id
    where p.awarded_at < before and (house is null or p.institution_id = house)
  )
  select institution_id, 'projects.all', batch::text, count(*) from project group by 1, 3
  union all
  select institution_id, 'projects.replicable', '', count(*) from project
    where replicable and replicable_at < before group by 1
  union all
  select institution_id, 'projects.first-ever', '', count(*) from project
    where first_ever and first_ever_at < before group by 1
  union all
  select m.institution_id, s.measure, '', count(*) from cultivation.milestone m
    join project p on p.id = m.project_id
    cross join lateral (values ('milestones.due', true),
      ('milestones.on-time', m.done_on <= m.due_on)) s (measure, counts)
    where m.due_on between first and day and s.counts group by 1, 2
  union all
  select m.institution_id, s.measure, '', sum(m.amount)::bigint from cultivation.payment m
    cross join lateral (values ('funds.planned-fen', m.kind = 'planned'),
      ('funds.spent-fen', m.kind = 'spent'),
      ('funds.evidenced-fen', m.kind = 'spent' and m.evidence <> '')) s (measure, counts)
    where m.recorded_at < before and (m.taken_back_at is null or m.taken_back_at >= before)
      and (house is null or m.institution_id = house) and s.counts group by 1, 2;

  return query
  select p.institution_id, 'posts.stationed', b.n::text, count(*) from stationing.post p
    join stationing.batch b on b.id = p.batch_id
    where p.state <> 'proposed' and p.starts_on <= day and (house is null or p.institution_id = house)
    group by 1, 3
  union all
  select p.institution_id, s.measure, '', count(*) from stationing.post p
    left join stationing.hire_fact h on h.post_id = p.id
    cross join lateral (values ('posts.ended-12', true),
      ('posts.hired-12', h.hired and h.on_day <= p.ended_on + interval '12 months')) s (measure, counts)
    where p.ended_on + interval '12 months' <= day and (house is null or p.institution_id = house)
      and s.counts group by 1, 2;

  return query
  select s.institution_id, 'stories.published', '', count(*) from stories.story s
    where s.published_at >= since and s.published_at < before
      and (house is null or s.institution_id = house) group by 1
  union all
  select s.institution_id, 'stories.withdrawn', '', count(*) from stories.story s
    where s.published_at is not null and s.withdrawn_at >= since and s.withdrawn_at < before
      and (house is null or s.institution_id = house) group by 1
  union all
  select s.institution_id, 'publicity.reach', 'opened', sum(o.n)::bigint from stories.opened o
    join stories.story s on s.id = o.story_id
    where o.day between first and day and (house is null or s.institution_id = house) group by 1
  union all
  select e.institution_id, 'publicity.reach', e.reach_by, sum(e.reach)::bigint from stories.event e
    where e.state = 'done' and e.institution_id is not null and e.ends_on between first and day
      and (house is null or e.institution_id = house)
    group by 1, 3 having sum(e.reach) > 0;
end $$;

-- Whether what was written down is whole: of how many, how many are.
create function indicators.count_quality_of_data(since timestamptz, before timestamptz, house uuid)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language plpgsql stable set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with checked as (
    select k.institution_id as h, 'cases' as what,
      k.ward <> '' and k.risk_level <> 'unset' and jsonb_array_length(k.needs) > 0 as sound
    from casework."case" k
    join casework.interval i on (i.institution_id, i.case_id) = (k.institution_id, k.id)
    where k.kind <> 'staff' and i.opened_at < before and (i.closed_at is null or i.closed_at >= before)
      and (house is null or k.institution_id = house)
    union all
    select c.institution_id, 'contacts', cardinality(c.goal_ids) > 0
    from casework.contact c
    join casework."case" k on (k.institution_id, k.id) = (c.institution_id, c.case_id)
    where k.kind <> 'staff' and c.at >= since and c.at < before
      and (house is null or c.institution_id = house)
    union all
    select e.institution_id, 'hours', e.state = 'verified' from shifts.hour_entry e
    where e.state in ('claimed', 'disputed', 'verified') and e."from" >= since and e."from" < before
      and (house is null or e.institution_id = house)
    union all
    select v.institution_id, 'volunteers', count(*) over (partition by v.institution_id, v.name, v.birth_date) = 1
    from volunteers.volunteer v
    where v.applied_at < before and v.state not in ('applied', 'declined')
      and (house is null or v.institution_id = house)
  )
  select h, 'quality.checked', what, count(*) from checked group by h, what
  union all
  select h, 'quality.sound', what, count(*) from checked where sound group by h, what;
end $$;
