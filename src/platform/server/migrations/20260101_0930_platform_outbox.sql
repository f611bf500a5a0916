-- What is still to be done because of a deed. It is written in the transaction of the deed, so that
-- neither happens without the other. Ids only: what the job needs to know, it looks up.
create table platform.outbox (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z][a-z.-]{2,60}$'),
  payload jsonb not null default '{}' check (octet_length(payload::text) <= 2000),
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  done_at timestamptz,
  -- The code of what went wrong, never its message: that may quote what was stored.
  last_error text check (octet_length(last_error) <= 100)
);
create index on platform.outbox (run_at, id) where done_at is null;
create index on platform.outbox (done_at) where done_at is not null;

alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy anybody_asks on platform.outbox for insert
  with check (platform.actor_role() is not null and attempts = 0 and done_at is null);
create policy the_worker_works on platform.outbox using (platform.actor_role() = 'system');
grant select, insert, update (run_at, attempts, done_at, last_error), delete
  on platform.outbox to renqiao_app;
