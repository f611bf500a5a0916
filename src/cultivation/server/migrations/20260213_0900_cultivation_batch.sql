create schema cultivation;
grant usage on schema cultivation to renqiao_app;

-- Who gives the money.
create table cultivation.foundation (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 60),
  contact text not null default '' check (length(contact) <= 80),
  invented boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null
);

-- For which foundation an account reads and pays: one at a time; kept by the city.
create table cultivation.foundation_account (
  account_id uuid primary key,
  foundation_id uuid not null references cultivation.foundation,
  since timestamptz not null,
  set_by uuid not null
);

-- Who may be asked to score, and at which institution they work themselves: nobody scores the own one.
create table cultivation.reviewer (
  account_id uuid primary key,
  institution_id uuid references places.institution,
  is_active boolean not null default true,
  set_at timestamptz not null,
  set_by uuid not null
);

-- One call. Its text, its criteria and the pattern of its numbers are data, with their source.
create table cultivation.batch (
  id uuid primary key,
  n integer not null unique check (n > 0),
  year integer not null check (year between 2000 and 2999),
  title text not null check (length(title) between 1 and 80),
  call_text text not null check (length(call_text) <= 8000),
  call_mark text not null check (call_mark in ('published', 'assumed', 'invented')),
  call_source text not null check (length(call_source) between 1 and 200),
  opens_on date not null,
  closes_on date not null,
  budget bigint not null check (budget > 0),
  most_per_project bigint check (most_per_project > 0),
  number_pattern text not null unique check (number_pattern ~ '^[A-Z0-9/-]*N{2,4}$'),
  criteria jsonb not null,
  reviewers_needed integer not null check (reviewers_needed between 2 and 9),
  opened_at timestamptz,
  last_number integer not null default 0,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version integer not null default 1,
  check (closes_on >= opens_on)
);

create table cultivation.batch_foundation (
  batch_id uuid not null references cultivation.batch,
  foundation_id uuid not null references cultivation.foundation,
  primary key (batch_id, foundation_id)
);

create function cultivation.my_foundation() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.foundation_id from cultivation.foundation_account f
  where platform.actor_role() = 'foundation' and f.account_id = platform.actor_account()
$$;

-- Whom the city can choose from: nobody else is told who works for whom.
create function cultivation.holders_of(wanted text)
returns table (account_id uuid, name text, title text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.account_id, a.name, coalesce(p.title, '') from access.post p
  join access.account a on a.id = p.account_id
  where platform.actor_role() = 'city-officer' and p.role = wanted
    and wanted in ('supervisor', 'city-officer', 'foundation')
    and (p.until is null or p.until > now()) and a.disabled_at is null
  order by a.name limit 200
$$;
revoke execute on function cultivation.holders_of from public;
grant execute on function cultivation.holders_of to renqiao_app;

do $$
declare
  name text;
begin
  foreach name in array
    array['foundation', 'foundation_account', 'reviewer', 'batch', 'batch_foundation']
  loop
    execute format('alter table cultivation.%I enable row level security', name);
    execute format('alter table cultivation.%I force row level security', name);
    execute format('create policy keeper on cultivation.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy city on cultivation.%I
        using (platform.actor_role() in ('city-officer', 'system'))$policy$, name);
  end loop;
end $$;

-- What was opened, everybody with a part in it may read; a foundation its own batches.
create policy readers on cultivation.batch for select using (
  opened_at is not null and (
    platform.actor_role() in ('lead', 'supervisor', 'district-officer')
    or (platform.actor_role() = 'foundation' and id in (
      select b.batch_id from cultivation.batch_foundation b))
  )
);
create policy readers on cultivation.batch_foundation for select using (
  foundation_id = cultivation.my_foundation()
);
create policy readers on cultivation.foundation for select using (
  id = cultivation.my_foundation() or platform.actor_role() in ('lead', 'district-officer')
);

grant select, insert on cultivation.foundation, cultivation.batch_foundation to renqiao_app;
grant delete on cultivation.batch_foundation to renqiao_app;
grant select, insert, update, delete on cultivation.foundation_account to renqiao_app;
grant select, insert, update on cultivation.reviewer, cultivation.batch to renqiao_app;
