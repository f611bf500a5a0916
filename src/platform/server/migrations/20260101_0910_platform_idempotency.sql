create table platform.idempotency_key (
  account_id uuid not null,
  operation text not null,
  key text not null check (length(key) between 8 and 64),
  fingerprint bytea not null,
  -- Sealed: an answer may hold what is stored sealed elsewhere.
  answer bytea not null,
  created_at timestamptz not null default now(),
  primary key (account_id, operation, key)
);
-- For those who tidy up: cheap to keep, for a table that grows with every write.
create index on platform.idempotency_key using brin (created_at);

alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;
create policy own on platform.idempotency_key
  using (account_id = platform.actor_account() or platform.actor_role() = 'system');
grant select, insert, delete on platform.idempotency_key to renqiao_app;

-- The lock lasts as long as the transaction, which ends with the row of its key and answer, or with
-- neither. new: go on. running: somebody is at it this moment. differs: the key was used for something else.
-- done: here is what was answered.
create function platform.claim_key(asking uuid, asked text, given text, print bytea)
returns table (key_state text, answer bytea) language plpgsql volatile as $$
declare
  former platform.idempotency_key;
begin
  if not pg_try_advisory_xact_lock(hashtextextended(asking || asked || given, 7)) then
    return query select 'running', null::bytea;
    return;
  end if;
  -- In a statement of its own: whoever held the lock has committed, and is seen now.
  select * into former from platform.idempotency_key k
    where k.account_id = asking and k.operation = asked and k.key = given;
  return query select
    case when former.key is null then 'new' when former.fingerprint = print then 'done'
      else 'differs' end, former.answer;
end $$;

-- In a function, so that its plan is kept; the commit's message is planned anew each time.
create function platform.settle_key(asked text, given text, print bytea, sealed bytea) returns void
language plpgsql volatile as $$
begin
  insert into platform.idempotency_key (account_id, operation, key, fingerprint, answer)
    values (platform.actor_account(), asked, given, print, sealed);
end $$;
