create schema supervision;
grant usage on schema supervision to renqiao_app;

-- The register of supervisors. Whoever has no account yet stands in it all the same.
create table supervision.supervisor (
  id uuid primary key,
  account_id uuid unique,
  name text not null check (length(name) between 1 and 30),
  title text not null default '' check (length(title) <= 60),
  affiliation text not null default '' check (length(affiliation) <= 60),
  strengths text not null default '' check (length(strengths) <= 120),
  since date not null,
  until date check (until >= since),
  entered_at timestamptz not null,
  entered_by uuid,
  version integer not null default 1
);

-- A code that was given out lives here as its hash.
create table supervision.invitation (
  code_hash bytea primary key,
  supervisor_id uuid not null references supervision.supervisor,
  until timestamptz not null,
  used_by uuid
);

-- Both days are away. The reason is nobody's business.
create table supervision.absence (
  id uuid primary key,
  supervisor_id uuid not null references supervision.supervisor,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  recorded_at timestamptz not null,
  by_account uuid not null
);
create index absence_supervisor on supervision.absence (supervisor_id, to_day);

-- Who is supervised by whom: a colleague by account, a worker of the roll, or, with neither, the house.
create table supervision.relation (
  institution_id uuid not null references places.institution,
  id uuid not null unique,
  supervisor_id uuid not null references supervision.supervisor,
  supervisee_id uuid,
  worker_id uuid,
  supervisee_name text not null default '' check (length(supervisee_name) <= 60),
  kind text not null check (kind in ('administrative', 'educational', 'supportive', 'accompanying')),
  from_day date not null,
  to_day date check (to_day >= from_day),
  deputy_id uuid references supervision.supervisor check (deputy_id <> supervisor_id),
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  primary key (institution_id, id),
  check ((supervisee_name = '') = (supervisee_id is null and worker_id is null))
);
create index relation_supervisor on supervision.relation (supervisor_id);
create index relation_deputy on supervision.relation (deputy_id);
create index relation_supervisee on supervision.relation (supervisee_id);

create function supervision.today() returns date language sql stable as
  $$ select (now() at time zone 'Asia/Shanghai')::date $$;

create function supervision.my_supervisor() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select s.id from supervision.supervisor s
  where platform.actor_role() = 'supervisor' and s.account_id = platform.actor_account()
    and s.since <= supervision.today() and (s.until is null or s.until >= supervision.today())
$$;

create function supervision.is_away(supervisor uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from supervision.absence a where a.supervisor_id = supervisor
    and supervision.today() between a.from_day and a.to_day)
$$;

-- One person, once, in time. Says nothing about why a code is not good.
create function supervision.join_register(code bytea, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  joined uuid;
begin
  if platform.actor_role() is distinct from 'supervisor' then return null; end if;
  if exists (select from supervision.supervisor where account_id = platform.actor_account()) then
    return null;
  end if;
  update supervision.invitation i set used_by = platform.actor_account()
    where i.code_hash = code and i.used_by is null and i.until > at
      and exists (select from supervision.supervisor s
        where s.id = i.supervisor_id and s.account_id is null)
    returning i.supervisor_id into joined;
  update supervision.supervisor set account_id = platform.actor_account() where id = joined;
  return joined;
end $$;
