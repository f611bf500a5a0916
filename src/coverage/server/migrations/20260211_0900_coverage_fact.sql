create schema coverage;
grant usage on schema coverage to renqiao_app;

-- What an institution says about itself since a day, and what its district made of it. A row is
-- decided once; what turns out to be wrong is corrected by another row.
create table coverage.fact (
  institution_id uuid not null references places.institution,
  id uuid not null,
  status text not null check (status in ('none', 'preparing', 'staffed', 'post', 'department')),
  from_day date not null,
  evidence text not null check (length(evidence) between 1 and 1000),
  document_name text not null default '' check (length(document_name) <= 120),
  document_number text not null default '' check (length(document_number) <= 60),
  document_day date,
  corrects uuid,
  state text not null default 'stated' check (state in ('stated', 'confirmed', 'returned')),
  stated_by uuid not null,
  stated_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, corrects) references coverage.fact (institution_id, id),
  check (corrects <> id),
  -- Four eyes: nobody confirms what the same account has stated.
  check (decided_by <> stated_by),
  check ((state = 'stated') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'returned' or reason <> '')
);
create index fact_from on coverage.fact (institution_id, from_day);
create index fact_stated on coverage.fact (stated_at) where state = 'stated';
-- One confirmed fact is corrected by one.
create unique index fact_corrected_once on coverage.fact (institution_id, corrects)
  where state = 'confirmed';

-- 基层培育基地 and 培育单位, as the city names them.
create table coverage.designation (
  institution_id uuid not null references places.institution,
  id uuid not null,
  kind text not null check (kind in ('base', 'unit')),
  batch text not null check (length(batch) between 1 and 40),
  year integer not null check (year between 2000 and 2100),
  from_day date not null,
  until_day date,
  end_reason text not null default '' check (length(end_reason) <= 300),
  designated_by uuid not null,
  designated_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  check (until_day > from_day),
  check ((until_day is null) = (end_reason = ''))
);
-- Named once at a time.
create unique index designation_now on coverage.designation (institution_id, kind)
  where until_day is null;

-- Which staffing norm the city goes by from which day; without a code, none.
create table coverage.norm_choice (
  id uuid primary key,
  norm_code text check (length(norm_code) between 1 and 60),
  from_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  chosen_by uuid not null,
  chosen_at timestamptz not null
);

-- Who reads: the own house, the own district, the city. Asked once for a query, not once for a row.
do $$
declare
  name text;
begin
  foreach name in array array['fact', 'designation', 'norm_choice']
  loop
    execute format('alter table coverage.%I enable row level security', name);
    execute format('alter table coverage.%I force row level security', name);
    execute format('create policy keeper on coverage.%I for select to current_user using (true)', name);
    execute format('grant select, insert on coverage.%I to renqiao_app', name);
  end loop;
  foreach name in array array['fact', 'designation']
  loop
    execute format($policy$create policy readers on coverage.%I for select using (
      (select platform.actor_role()) in ('city-officer', 'system')
      or ((select platform.actor_role()) = 'lead'
        and institution_id = (select platform.actor_institution()))
      or ((select platform.actor_role()) = 'district-officer' and institution_id in
        (select id from places.institution where district_code = platform.actor_district()))
    )$policy$, name);
  end loop;
end $$;

create policy states on coverage.fact for insert with check (
  platform.actor_role() = 'system'
  or (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and state = 'stated' and stated_by = platform.actor_account())
);
create policy decides on coverage.fact for update
  using (state = 'stated' and platform.actor_role() = 'district-officer' and institution_id in
    (select id from places.institution where district_code = platform.actor_district()))
  with check (state <> 'stated' and decided_by = platform.actor_account());
grant update (state, decided_by, decided_at, reason, version) on coverage.fact to renqiao_app;

create policy names on coverage.designation for insert
  with check (platform.actor_role() in ('city-officer', 'system'));
create policy ends on coverage.designation for update
  using (platform.actor_role() = 'city-officer' and until_day is null)
  with check (platform.actor_role() = 'city-officer');
grant update (until_day, end_reason, version) on coverage.designation to renqiao_app;

create policy readers on coverage.norm_choice for select
  using (platform.actor_role() in ('lead', 'district-officer', 'city-officer', 'system'));
create policy chooses on coverage.norm_choice for insert
  with check (platform.actor_role() in ('city-officer', 'system'));

-- What holds from when until before when: confirmed, not corrected, ended by the one that follows.
create view coverage.period with (security_invoker = true) as
select f.institution_id, f.id as fact_id, f.status, f.from_day,
  lead(f.from_day) over (partition by f.institution_id order by f.from_day, f.stated_at, f.id)
    as until_day
from coverage.fact f
where f.state = 'confirmed' and not exists (select from coverage.fact c
  where c.institution_id = f.institution_id and c.corrects = f.id and c.state = 'confirmed');
grant select on coverage.period to renqiao_app;
