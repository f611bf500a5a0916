create schema aid;
grant usage on schema aid to renqiao_app;

-- Who gives. `institution_id`: a house that helps its own patients only.
create table aid.funder (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 60),
  contact text not null check (length(contact) <= 80),
  institution_id uuid references places.institution,
  invented boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null
);

-- For which funder an officer decides: one at a time.
create table aid.officer (
  account_id uuid primary key,
  funder_id uuid not null references aid.funder,
  since timestamptz not null
);

-- A code that was given out lives here as its hash.
create table aid.invitation (
  code_hash bytea primary key,
  funder_id uuid not null references aid.funder,
  until timestamptz not null,
  used_by uuid
);

create table aid.programme (
  id uuid primary key,
  funder_id uuid not null references aid.funder,
  kind text not null check (kind in ('medical-assistance', 'temporary-assistance', 'charity',
    'foundation', 'company', 'hospital', 'insurance')),
  name text not null check (length(name) between 1 and 60),
  terms jsonb not null,
  ended boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version integer not null default 1
);
create index programme_funder on aid.programme (funder_id);

create function aid.my_funder() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select o.funder_id from aid.officer o
  where platform.actor_role() = 'aid-officer' and o.account_id = platform.actor_account()
$$;

-- One person, once, in time. Says nothing about why a code is not good.
create function aid.join_funder(code bytea, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  joined uuid;
begin
  if platform.actor_role() is distinct from 'aid-officer' then return null; end if;
  update aid.invitation i set used_by = platform.actor_account()
    where i.code_hash = code and i.used_by is null and i.until > at
    returning i.funder_id into joined;
  if joined is null then return null; end if;
  insert into aid.officer (account_id, funder_id, since)
    values (platform.actor_account(), joined, at)
    on conflict (account_id) do update set funder_id = excluded.funder_id, since = excluded.since;
  return joined;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['funder', 'officer', 'invitation', 'programme']
  loop
    execute format('alter table aid.%I enable row level security', name);
    execute format('alter table aid.%I force row level security', name);
  end loop;
  foreach name in array array['funder', 'programme']
  loop
    execute format('create policy keeper on aid.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy city on aid.%I using (platform.actor_role() = 'city-officer')$policy$, name);
  end loop;
  foreach name in array array['officer', 'invitation']
  loop
    execute format('create policy keeper on aid.%I to current_user using (true)', name);
  end loop;
end $$;

create policy readers on aid.funder for select using (
  (platform.actor_role() in ('social-worker', 'lead')
    and (institution_id is null or institution_id = platform.actor_institution()))
  or id = aid.my_funder()
);
create policy readers on aid.programme for select using (
  platform.actor_role() in ('social-worker', 'lead') and funder_id in (select id from aid.funder)
);
create policy own_funder on aid.programme using (funder_id = aid.my_funder());
create policy city on aid.invitation for insert with check (
  platform.actor_role() = 'city-officer' and used_by is null
);

grant select, insert on aid.funder to renqiao_app;
grant insert on aid.invitation to renqiao_app;
grant select, insert, update on aid.programme to renqiao_app;
