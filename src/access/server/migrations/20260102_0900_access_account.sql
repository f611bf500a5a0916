-- The role of the sign-in: the only one that reads what proves who somebody is. The product's own
-- role may change into it, but holds none of its rights while it works as itself.
do $$
begin
  if not exists (select from pg_roles where rolname = 'renqiao_auth') then
    create role renqiao_auth nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    alter role renqiao_app noinherit;
    grant renqiao_auth to renqiao_app;
    execute format('grant renqiao_auth to %I', current_user);
  end if;
exception when duplicate_object or unique_violation then null; -- another database was faster
end $$;

create schema access;
grant usage on schema access to renqiao_app, renqiao_auth;

create table access.account (
  id uuid primary key,
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,29}$'),
  name text not null check (length(name) between 1 and 40),
  email text unique check (email = lower(email) and email like '%_@_%'),
  -- One column in which a mail address and a name to sign in with can both be looked up: a name
  -- holds no @, so the two cannot be taken for each other.
  label text not null unique generated always as (coalesce(email, username)) stored,
  email_verified boolean not null default false,
  two_factor_enabled boolean not null default false,
  person_id uuid,
  -- Made for trying out: no password, and gone in production.
  demo boolean not null default false,
  demo_role text unique check (demo_role is null or demo),
  created_by uuid,
  activated_at timestamptz,
  -- The post in which the account acted last, and in which its next session begins.
  last_post_id uuid,
  disabled_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- What somebody is appointed as, and where. An account may hold several posts.
create table access.post (
  id uuid primary key,
  account_id uuid not null references access.account,
  role text not null check (role in ('social-worker', 'lead', 'volunteer', 'district-officer',
    'city-officer', 'system-admin', 'security-admin', 'audit-admin')),
  title text not null default '' check (length(title) <= 60),
  institution_id uuid,
  district_code text,
  department_id uuid,
  "from" timestamptz not null default now(),
  until timestamptz check (until >= "from"),
  appointed_by uuid,
  ended_by uuid,
  version int not null default 1,
  check (case
    when role in ('social-worker', 'lead', 'volunteer') then institution_id is not null
    when role = 'district-officer' then district_code is not null and institution_id is null
    else institution_id is null and district_code is null end),
  check (department_id is null or institution_id is not null),
  -- Nobody appoints himself.
  check (appointed_by <> account_id),
  -- An administrator stays until somebody ends it …
  check (until is null or ended_by is not null
    or role not in ('system-admin', 'security-admin', 'audit-admin'))
);
create index on access.post (account_id);
create index on access.post (institution_id, role);

-- … so that this holds at every moment: nobody is two of the three administrators.
create unique index one_of_three on access.post (account_id)
  where until is null and role in ('system-admin', 'security-admin', 'audit-admin');

-- Names of those who did something: all that other slices learn of an account out of their sight.
create function access.names_of(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.name from access.account a where a.id = any(ids)
$$;
revoke execute on function access.names_of from public;
grant execute on function access.names_of to renqiao_app;

alter table access.account enable row level security;
alter table access.account force row level security;
alter table access.post enable row level security;
alter table access.post force row level security;
create policy keeper on access.account to current_user using (true) with check (true);
create policy keeper on access.post to current_user using (true) with check (true);

-- The wall for the product. An administrator sees accounts; who works, the colleagues.
create policy seen on access.post for select to renqiao_app using (
  account_id = platform.actor_account()
  or institution_id = platform.actor_institution()
  or platform.actor_role() in ('system-admin', 'security-admin', 'audit-admin', 'system')
);
create policy seen on access.account for select to renqiao_app using (
  id = platform.actor_account()
  or platform.actor_role() in ('system-admin', 'security-admin', 'audit-admin', 'system')
  or exists (select from access.post p where p.account_id = account.id
    and p.institution_id = platform.actor_institution())
);

-- To make an account and to appoint somebody are deeds of two different people.
create policy made on access.account for insert to renqiao_app with check (
  (platform.actor_role() = 'system-admin' and not demo and created_by = platform.actor_account())
  or (platform.actor_role() = 'system' and demo)
);
create policy changed on access.account for update to renqiao_app using (
  platform.actor_role() in ('system-admin', 'security-admin') and id <> platform.actor_account()
);
create policy appointed on access.post for insert to renqiao_app with check (
  (platform.actor_role() = 'security-admin' and appointed_by = platform.actor_account()
    and exists (select from access.account a where a.id = account_id
      and a.created_by is distinct from platform.actor_account()))
  or (platform.actor_role() = 'system'
    and exists (select from access.account a where a.id = account_id and a.demo))
);
create policy ended on access.post for update to renqiao_app using (
  platform.actor_role() = 'security-admin' and account_id <> platform.actor_account()
);
grant select, insert, update (disabled_at, two_factor_enabled, version, updated_at)
  on access.account to renqiao_app;
grant select, insert, update (until, ended_by, version) on access.post to renqiao_app;
