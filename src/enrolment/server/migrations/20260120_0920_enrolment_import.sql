-- A list that is being imported, of one clerk. Nobody is insured in it: its keys begin with the account.
create table enrolment.import (
  account_id uuid not null,
  id uuid not null,
  file_name text not null check (length(file_name) between 1 and 120),
  state text not null check (state in ('checking', 'ready', 'writing', 'done')),
  total integer not null check (total between 1 and 100000),
  checked integer not null default 0,
  written integer not null default 0,
  fine integer not null default 0,
  known integer not null default 0,
  faulty integer not null default 0,
  imported integer not null default 0,
  at timestamptz not null,
  primary key (account_id, id)
);
create index import_at on enrolment.import (at);

-- Some hundred rows as they were written, sealed; gone when they are imported.
create table enrolment.import_chunk (
  account_id uuid not null,
  import_id uuid not null,
  n integer not null,
  sealed bytea not null,
  is_checked boolean not null default false,
  primary key (account_id, import_id, n),
  foreign key (account_id, import_id) references enrolment.import on delete cascade
);
create table enrolment.import_fault (
  account_id uuid not null,
  import_id uuid not null,
  line integer not null,
  faults jsonb not null,
  primary key (account_id, import_id, line),
  foreign key (account_id, import_id) references enrolment.import on delete cascade
);
-- Which row of the list brings which person and year: the first one does.
create table enrolment.import_seen (
  account_id uuid not null,
  import_id uuid not null,
  insured_id uuid not null,
  year integer not null,
  line integer not null,
  primary key (account_id, import_id, insured_id, year),
  foreign key (account_id, import_id) references enrolment.import on delete cascade
);

do $$
declare
  name text;
begin
  foreach name in array array['import', 'import_chunk', 'import_fault', 'import_seen']
  loop
    execute format('alter table enrolment.%I enable row level security', name);
    execute format('alter table enrolment.%I force row level security', name);
    execute format('create policy keeper on enrolment.%I for select to current_user using (true)', name);
    execute format('create policy own on enrolment.%I using (account_id = platform.actor_account()
      and platform.actor_role() = ''insurance-clerk'')', name);
    execute format('create policy tidy on enrolment.%I using (platform.actor_role() = ''system'')', name);
  end loop;
end $$;
grant select, insert, update, delete on enrolment.import, enrolment.import_chunk,
  enrolment.import_fault, enrolment.import_seen to renqiao_app;
