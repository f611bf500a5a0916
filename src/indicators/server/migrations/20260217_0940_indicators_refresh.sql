create function indicators.count_all(since timestamptz, before timestamptz, house uuid, rules jsonb)
returns table (institution_id uuid, measure text, dimension text, value bigint)
language sql stable set search_path = pg_catalog as $$
  select * from indicators.count_cases(since, before, house)
  union all select * from indicators.count_quality(since, before, house)
  union all select * from indicators.count_volume(since, before, house)
  union all select * from indicators.count_help(since, before, house)
  union all select * from indicators.count_volunteers(since, before, house)
  union all select * from indicators.count_profession(since, before, house, rules)
  union all select * from indicators.count_programmes(since, before, house)
  union all select * from indicators.count_quality_of_data(since, before, house)
$$;

-- Begin and end in Beijing of `2025`, `2025-Q4`, `2025-10`.
create function indicators.window_of(period text, out since timestamptz, out before timestamptz)
language sql immutable set search_path = pg_catalog as $$
  select first at time zone 'Asia/Shanghai', (first + span) at time zone 'Asia/Shanghai' from (select
    case when length(period) = 4 then make_timestamp(period::int, 1, 1, 0, 0, 0)
      when period like '%Q%' then
        make_timestamp(left(period, 4)::int, right(period, 1)::int * 3 - 2, 1, 0, 0, 0)
      else make_timestamp(left(period, 4)::int, right(period, 2)::int, 1, 0, 0, 0) end,
    case when length(period) = 4 then interval '1 year'
      when period like '%Q%' then interval '3 months' else interval '1 month' end) given (first, span)
$$;

-- Writes the facts of some periods anew, of one house or of all: done twice, it says the same.
create function indicators.refresh(periods text[], house uuid, rules jsonb, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog
-- A plan made for any window whatever takes minutes of a city.
set plan_cache_mode = force_custom_plan as $$
declare
  p text;
  w record;
  ends timestamptz;
begin
  if coalesce(platform.actor_role(), '') not in ('city-officer', 'system') then
    raise exception 'only the city refreshes' using errcode = 'insufficient_privilege';
  end if;
  foreach p in array periods loop
    select * into w from indicators.window_of(p);
    continue when w.since >= at;
    ends := least(w.before, at);
    delete from indicators.fact f where f.period = p and (house is null or f.institution_id = house);
    insert into indicators.fact (institution_id, period, measure, dimension, value)
      select c.institution_id, p, c.measure, c.dimension, c.value
      from indicators.count_all(w.since, ends, house, rules) c where c.value <> 0;
    delete from indicators.city_fact f where f.period = p;
    insert into indicators.city_fact (period, measure, dimension, value)
      select p, 'supervisors.active', '', count(*) from supervision.supervisor s
        where s.since <= ((ends - interval '1 millisecond') at time zone 'Asia/Shanghai')::date
          and (s.until is null or s.until >= ((ends - interval '1 millisecond') at time zone 'Asia/Shanghai')::date)
        having count(*) > 0
      union all
      select p, 'publicity.reach', e.reach_by, sum(e.reach)::bigint from stories.event e
        where e.state = 'done' and e.institution_id is null
          and e.ends_on >= (w.since at time zone 'Asia/Shanghai')::date
          and e.ends_on <= ((ends - interval '1 millisecond') at time zone 'Asia/Shanghai')::date
        group by e.reach_by having sum(e.reach) > 0;
    insert into indicators.refreshed (institution_id, period, as_of, at)
      select i.id, p, ends, at from places.institution i where house is null or i.id = house
      on conflict (institution_id, period) do update set as_of = excluded.as_of, at = excluded.at;
  end loop;
end $$;

-- What the head of a house sees of it at once: counted this moment, and kept nowhere.
create function indicators.count_own(period text, rules jsonb, at timestamptz)
returns table (measure text, dimension text, value bigint)
language plpgsql stable security definer set search_path = pg_catalog
-- A plan made for any window whatever takes minutes of a city.
set plan_cache_mode = force_custom_plan as $$
declare
  w record;
begin
  if platform.actor_role() is distinct from 'lead' or platform.actor_institution() is null then
    raise exception 'only a house counts its own' using errcode = 'insufficient_privilege';
  end if;
  select * into w from indicators.window_of(period);
  if w.since >= at then return; end if;
  return query select c.measure, c.dimension, c.value
    from indicators.count_all(w.since, least(w.before, at), platform.actor_institution(), rules) c
    where c.value <> 0;
end $$;

do $$
declare
  called text;
begin
  foreach called in array array['count_cases(timestamptz, timestamptz, uuid)',
    'count_quality(timestamptz, timestamptz, uuid)', 'count_volume(timestamptz, timestamptz, uuid)',
    'count_help(timestamptz, timestamptz, uuid)', 'count_volunteers(timestamptz, timestamptz, uuid)',
    'count_profession(timestamptz, timestamptz, uuid, jsonb)',
    'count_programmes(timestamptz, timestamptz, uuid)',
    'count_quality_of_data(timestamptz, timestamptz, uuid)',
    'count_all(timestamptz, timestamptz, uuid, jsonb)',
    'refresh(text[], uuid, jsonb, timestamptz)', 'count_own(text, jsonb, timestamptz)']
  loop
    execute format('revoke execute on function indicators.%s from public', called);
  end loop;
end $$;
grant execute on function indicators.refresh(text[], uuid, jsonb, timestamptz),
  indicators.count_own(text, jsonb, timestamptz) to renqiao_app;
