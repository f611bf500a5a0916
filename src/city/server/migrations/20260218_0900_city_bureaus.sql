create schema city;
grant usage on schema city to renqiao_app;

-- For which of the other four departments of the policy an account speaks: one at a time.
create table city.bureau_officer (
  account_id uuid primary key,
  bureau text not null check (bureau in
    ('education', 'civil-affairs', 'finance', 'human-resources')),
  since timestamptz not null
);

-- A code that was given out lives here as its hash.
create table city.bureau_invitation (
  code_hash bytea primary key,
  bureau text not null check (bureau in
    ('education', 'civil-affairs', 'finance', 'human-resources')),
  until timestamptz not null,
  used_by uuid
);

-- Which figure stands in which cell of a department's own sheet. A changed layout is a new version
-- under the same name; what was made of the older one can be made again.
create table city.layout (
  id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  number integer not null check (number >= 1),
  source text not null check (length(source) between 1 and 200),
  cells jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (name, number)
);

create function city.my_bureau() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select o.bureau from city.bureau_officer o
  where platform.actor_role() = 'bureau-officer' and o.account_id = platform.actor_account()
$$;
revoke execute on function city.my_bureau from public;
grant execute on function city.my_bureau to renqiao_app;

-- One person, once, in time. Says nothing about why a code is not good.
create function city.join_bureau(code bytea, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  joined text;
begin
  if platform.actor_role() is distinct from 'bureau-officer' then return null; end if;
  update city.bureau_invitation i set used_by = platform.actor_account()
    where i.code_hash = code and i.used_by is null and i.until > at
    returning i.bureau into joined;
  if joined is null then return null; end if;
  insert into city.bureau_officer (account_id, bureau, since)
    values (platform.actor_account(), joined, at)
    on conflict (account_id) do update set bureau = excluded.bureau, since = excluded.since;
  return joined;
end $$;
revoke execute on function city.join_bureau from public;
grant execute on function city.join_bureau to renqiao_app;

do $$
declare
  name text;
begin
  foreach name in array array['bureau_officer', 'bureau_invitation', 'layout']
  loop
    execute format('alter table city.%I enable row level security', name);
    execute format('alter table city.%I force row level security', name);
    execute format('create policy keeper on city.%I to current_user using (true)', name);
  end loop;
end $$;

create policy office on city.bureau_officer using (platform.actor_role() = 'city-officer');
create policy office on city.layout using (platform.actor_role() = 'city-officer');
create policy districts on city.layout for select using (
  platform.actor_role() = 'district-officer'
);
create policy office on city.bureau_invitation for insert with check (
  platform.actor_role() = 'city-officer' and used_by is null
);

grant select, delete on city.bureau_officer to renqiao_app;
grant insert on city.bureau_invitation to renqiao_app;
grant select, insert on city.layout to renqiao_app;

-- After a city was poured in, in the same transaction: without statistics its figures take minutes.
create function city.analyse() returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text;
begin
  if platform.actor_role() is distinct from 'system' then
    raise exception 'only the product looks its tables over' using errcode = 'insufficient_privilege';
  end if;
  for name in select format('%I.%I', n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relowner = (select oid from pg_roles where rolname = current_user)
      and n.nspname not in ('pg_catalog', 'information_schema', 'audit')
      and n.nspname not like 'pg_%'
  loop
    execute 'analyze ' || name;
  end loop;
end $$;
revoke execute on function city.analyse from public;
grant execute on function city.analyse to renqiao_app;
