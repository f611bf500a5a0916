create schema places;
grant usage on schema places to renqiao_app;

create table places.institution (
  id uuid primary key,
  district_code text not null check (district_code ~ '^(1101[0-9]{2}|BJ-BDA)$'),
  kind text not null,
  level text,
  specialty text,
  ownership text not null check (ownership in ('public', 'private')),
  name text not null check (length(name) between 2 and 80),
  -- The name in pinyin without blanks, and its initials: for the order of lists, and for search.
  sort_key text not null,
  initials text not null,
  uscc text unique check (length(uscc) = 18),
  parent_id uuid references places.institution check (parent_id <> id),
  closed_on date,
  version integer not null default 1
);
create index on places.institution (district_code, sort_key, id);
create index on places.institution (parent_id);

create table places.bed_count (
  institution_id uuid not null references places.institution,
  as_of date not null,
  open_beds integer not null check (open_beds >= 0),
  primary key (institution_id, as_of)
);

-- How medical social work is organised since a day.
create table places.work_model (
  institution_id uuid not null references places.institution,
  since date not null,
  model text not null,
  primary key (institution_id, since)
);

create table places.department (
  id uuid primary key,
  institution_id uuid not null references places.institution,
  name text not null check (length(name) between 1 and 40),
  closed_on date,
  version integer not null default 1,
  unique (institution_id, name),
  unique (institution_id, id)
);

create table places.service_point (
  id uuid primary key,
  institution_id uuid not null references places.institution,
  department_id uuid,
  kind text not null,
  name text not null check (length(name) between 1 and 40),
  floor text check (length(floor) <= 20),
  closed_on date,
  version integer not null default 1,
  unique (institution_id, name),
  -- A service point belongs to a department of its own house.
  foreign key (institution_id, department_id) references places.department (institution_id, id)
);
create index on places.service_point (department_id);

-- The second wall. Facts about institutions are open to everybody who acts under some name, also
-- to the page without account that tells on which ward it hangs; they are written at home.
create function places.may_write(institution uuid, district text) returns boolean
language sql stable parallel safe as $$
  select case platform.actor_role()
    when 'city-officer' then true
    when 'system-admin' then true
    when 'system' then true
    when 'district-officer' then district = platform.actor_district()
    when 'lead' then institution = platform.actor_institution()
    else false
  end
$$;

create function places.may_write(institution uuid) returns boolean
language sql stable parallel safe as $$
  select places.may_write(i.id, i.district_code) from places.institution i where i.id = institution
$$;

do $$
declare
  tab text;
begin
  foreach tab in array array['institution', 'bed_count', 'work_model', 'department', 'service_point']
  loop
    execute format('alter table places.%I enable row level security', tab);
    execute format('alter table places.%I force row level security', tab);
    execute format('create policy keeper on places.%I to current_user using (true)', tab);
    execute format('create policy readers on places.%I for select to renqiao_app
      using (platform.actor_role() is not null)', tab);
    execute format('grant select, insert, update on places.%I to renqiao_app', tab);
  end loop;
  foreach tab in array array['bed_count', 'work_model', 'department', 'service_point'] loop
    execute format('create policy enters on places.%I for insert to renqiao_app
      with check (places.may_write(institution_id))', tab);
    execute format('create policy amends on places.%I for update to renqiao_app
      using (places.may_write(institution_id))', tab);
  end loop;
end $$;
create policy enters on places.institution for insert to renqiao_app
  with check (places.may_write(id, district_code));
create policy amends on places.institution for update to renqiao_app
  using (places.may_write(id, district_code));
