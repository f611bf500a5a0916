create schema networks;
grant usage on schema networks to renqiao_app;

-- One for a case. Numbers without names: the head of the house reads these.
create table networks.network (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  known integer not null check (known >= 0),
  supporting integer not null check (supporting between 0 and known),
  primary key (institution_id, id),
  unique (institution_id, case_id),
  foreign key (institution_id, case_id) references casework."case"
);

-- What is drawn tells of third persons, of violence and of who does not speak to whom: the team alone.
create table networks.version (
  institution_id uuid not null,
  network_id uuid not null,
  n integer not null check (n > 0),
  case_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  network jsonb not null check (jsonb_typeof(network) = 'object'),
  primary key (institution_id, network_id, n),
  foreign key (institution_id, network_id) references networks.network
);

create function networks.refuse_change() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  raise exception 'a version of a network is not changed; another is added' using errcode = 'restrict_violation';
end $$;
create trigger stays before update or delete on networks.version
  for each row execute function networks.refuse_change();

alter table networks.network enable row level security;
alter table networks.network force row level security;
create policy keeper on networks.network for select to current_user using (true);
create policy team_and_head on networks.network using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
) with check (
  institution_id = platform.actor_institution() and case_id in (select casework.my_cases())
);
grant select, insert on networks.network to renqiao_app;
grant update (version, known, supporting) on networks.network to renqiao_app;

alter table networks.version enable row level security;
alter table networks.version force row level security;
create policy keeper on networks.version for select to current_user using (true);
create policy team_only on networks.version using (
  institution_id = platform.actor_institution() and case_id in (select casework.my_cases())
);
grant select, insert on networks.version to renqiao_app;
