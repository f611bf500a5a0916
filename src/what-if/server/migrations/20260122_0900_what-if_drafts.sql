create schema what_if;
grant usage on schema what_if to renqiao_app;

-- Draft products: every version is a row that stays. `changes` is kept as text, checked before.
create table what_if.draft_version (
  id uuid not null,
  version int not null check (version >= 1),
  owner uuid not null,
  owner_name text not null check (length(owner_name) between 1 and 100),
  saved_at timestamptz not null,
  name text not null check (length(name) between 1 and 40),
  note text not null check (length(note) <= 500),
  product_version text not null check (length(product_version) <= 20),
  changes text not null check (length(changes) <= 20000),
  withdrawn boolean not null,
  primary key (id, version)
);

-- What a run came to, byte by byte.
create table what_if.comparison (
  id uuid primary key,
  kept_at timestamptz not null,
  kept_by uuid not null,
  kept_by_name text not null check (length(kept_by_name) between 1 and 100),
  name text not null check (length(name) between 1 and 40),
  asked text not null check (length(asked) <= 100000),
  result text not null check (length(result) <= 1000000)
);
create index comparison_newest on what_if.comparison (kept_at desc, id desc);

alter table what_if.draft_version enable row level security;
alter table what_if.draft_version force row level security;
alter table what_if.comparison enable row level security;
alter table what_if.comparison force row level security;
create policy keeper on what_if.draft_version for select to current_user using (true);
create policy keeper on what_if.comparison for select to current_user using (true);
-- Nothing is ever changed: the application may read and add, in its own name.
grant select, insert on what_if.draft_version, what_if.comparison to renqiao_app;
create policy city_reads on what_if.draft_version for select
  using (platform.actor_role() = 'city-officer');
create policy city_reads on what_if.comparison for select
  using (platform.actor_role() = 'city-officer');
create policy city_adds on what_if.comparison for insert
  with check (platform.actor_role() = 'city-officer' and kept_by = platform.actor_account());

create function what_if.owner_of(draft uuid) returns uuid language sql stable
security definer set search_path = pg_catalog as $$
  select owner from what_if.draft_version where id = draft and version = 1
$$;
create policy city_adds on what_if.draft_version for insert with check (
  platform.actor_role() = 'city-officer' and owner = platform.actor_account()
  and (version = 1 or what_if.owner_of(id) = owner)
);
