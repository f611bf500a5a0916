create schema indicators;
grant usage on schema indicators to renqiao_app;

-- Where the houses lie, for tables by district. Open to everybody who acts under some name.
create view indicators.house with (security_invoker = true) as
select i.id as institution_id, i.district_code, i.name, i.sort_key,
  i.kind in ('hospital', 'community-health-centre') and i.closed_on is null as is_medical
from places.institution i;
grant select on indicators.house to renqiao_app;

-- One measure of one institution in one month (`2025-10`), quarter (`2025-Q4`) or year (`2025`). What is
-- zero has no row; whether it was counted at all stands in `refreshed`.
create table indicators.fact (
  institution_id uuid not null references places.institution,
  period text not null check (period ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  measure text not null,
  dimension text not null,
  value bigint not null check (value <> 0),
  primary key (institution_id, period, measure, dimension)
);
create index fact_read on indicators.fact (period, measure, dimension)
  include (institution_id, value);

create table indicators.refreshed (
  institution_id uuid not null references places.institution,
  period text not null,
  -- Until which moment was counted: the end of the period, or now.
  as_of timestamptz not null,
  at timestamptz not null,
  primary key (institution_id, period)
);
create index refreshed_period on indicators.refreshed (period, at);

-- Counts that belong to no institution, such as supervisors of the city.
create table indicators.city_fact (
  period text not null,
  measure text not null,
  dimension text not null,
  value bigint not null check (value <> 0),
  primary key (period, measure, dimension)
);

-- The finest grain at which persons of a place may be shown in a year, where it is not the month.
create table indicators.detail (
  family text not null,
  year text not null,
  -- `city`, the code of a district, or the id of an institution.
  place text not null,
  finest text not null check (finest in ('quarter', 'year', 'none')),
  primary key (family, year, place)
);

do $$
declare
  name text;
begin
  foreach name in array array['fact', 'refreshed', 'city_fact', 'detail']
  loop
    execute format('alter table indicators.%I enable row level security', name);
    execute format('alter table indicators.%I force row level security', name);
    execute format('create policy keeper on indicators.%I to current_user using (true)', name);
    execute format('grant select on indicators.%I to renqiao_app', name);
  end loop;
  foreach name in array array['fact', 'refreshed']
  loop
    execute format($policy$
      create policy offices on indicators.%I for select to renqiao_app using (
        (select platform.actor_role()) in ('city-officer', 'bureau-officer', 'system')
        or ((select platform.actor_role()) = 'district-officer' and institution_id in (
          select i.id from places.institution i where i.district_code = (select platform.actor_district())))
        or ((select platform.actor_role()) = 'lead'
          and institution_id = (select platform.actor_institution()))
      )$policy$, name);
  end loop;
end $$;
create policy offices on indicators.city_fact for select to renqiao_app using (
  platform.actor_role() in ('city-officer', 'bureau-officer', 'system')
);
-- Which places are shown less finely tells nothing about anybody.
create policy readers on indicators.detail for select to renqiao_app using (
  platform.actor_role() in ('city-officer', 'bureau-officer', 'district-officer', 'lead', 'system')
);
create policy product on indicators.detail to renqiao_app
  using (platform.actor_role() in ('city-officer', 'system'));
grant insert, delete on indicators.detail to renqiao_app;
