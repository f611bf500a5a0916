create schema imports;
grant usage on schema imports to renqiao_app;

-- One uploaded file, of one account. Nobody else sees it, like a draft.
create table imports.batch (
  account_id uuid not null,
  id uuid not null,
  -- The house for which it is read; none where accounts are made.
  institution_id uuid references places.institution,
  kind text not null,
  file_name text not null check (length(file_name) between 1 and 120),
  notes text[] not null default '{}',
  total integer not null check (total between 1 and 5000),
  state text not null check (state in ('checking', 'ready', 'importing', 'done')),
  at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id)
);
create index batch_at on imports.batch (at);

create table imports.line (
  account_id uuid not null,
  batch_id uuid not null,
  institution_id uuid,
  n integer not null check (n > 0),
  -- The row as it was written, sealed; gone as soon as it is imported.
  sealed bytea,
  print bytea not null,
  state text not null,
  faults jsonb not null default '[]',
  -- Who is on record and may be meant; what somebody decided.
  candidates uuid[] not null default '{}',
  same_as uuid,
  -- What it has become.
  ref uuid,
  version integer not null default 1,
  primary key (account_id, batch_id, n),
  foreign key (account_id, batch_id) references imports.batch on delete cascade
);
create index line_state on imports.line (account_id, batch_id, state, n);

-- The prints of what a house has imported: a row that comes again is known, whoever brings it.
create table imports.taken_over (
  institution_id uuid not null references places.institution,
  kind text not null,
  print bytea not null,
  ref uuid not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (institution_id, kind, print)
);

do $$
declare
  name text;
begin
  foreach name in array array['batch', 'line', 'taken_over']
  loop
    execute format('alter table imports.%I enable row level security', name);
    execute format('alter table imports.%I force row level security', name);
    execute format('create policy keeper on imports.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['batch', 'line']
  loop
    execute format($policy$
      create policy own on imports.%I using (
        account_id = platform.actor_account()
        and institution_id is not distinct from platform.actor_institution()
        and platform.actor_role() in ('social-worker', 'lead', 'system-admin')
      )$policy$, name);
    execute format(
      'create policy tidy on imports.%I using (platform.actor_role() = ''system'')', name);
  end loop;
end $$;

create policy house on imports.taken_over using (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
);

grant select, insert, update, delete on imports.batch, imports.line to renqiao_app;
grant select, insert on imports.taken_over to renqiao_app;
