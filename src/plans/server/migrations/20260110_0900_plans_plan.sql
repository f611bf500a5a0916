create schema plans;
grant usage on schema plans to renqiao_app;

-- One version of the plan of a case. What was agreed on stands in the snapshot and stays.
create table plans.plan (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  n integer not null,
  state text not null check (state in ('draft', 'agreed', 'revised', 'completed', 'abandoned')),
  focus text not null default '' check (length(focus) <= 1000),
  review_due date not null,
  review_source text not null check (review_source in ('assumed', 'chosen')),
  agreement jsonb,
  sheet_place text not null default '' check (length(sheet_place) <= 60),
  snapshot jsonb,
  ended_why text not null default '' check (length(ended_why) <= 500),
  created_at timestamptz not null,
  created_by uuid not null,
  state_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, case_id, n),
  foreign key (institution_id, case_id) references casework."case",
  check ((agreement is null) = (snapshot is null)),
  check (state not in ('agreed', 'revised', 'completed') or snapshot is not null)
);
-- One is in force, one is being written.
create unique index plan_in_force on plans.plan (institution_id, case_id) where state = 'agreed';
create unique index plan_draft on plans.plan (institution_id, case_id) where state = 'draft';
create index plan_review on plans.plan (institution_id, review_due) where state = 'agreed';

create table plans.task (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  goal_id uuid,
  text text not null check (length(text) between 1 and 300),
  owner_kind text not null check (owner_kind in ('colleague', 'client', 'family', 'pool')),
  -- Who, where it is a colleague; otherwise what the family or the pool is called.
  owner_id uuid,
  owner_name text not null default '' check (length(owner_name) <= 30),
  due date not null,
  state text not null check (state in ('open', 'done', 'cancelled', 'handed-over')),
  agreed_in integer,
  handed_from uuid,
  -- Whether the client of the case is a colleague: such a task is its team's alone.
  of_staff boolean not null,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_why text not null default '' check (length(closed_why) <= 300),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case",
  foreign key (institution_id, handed_from) references plans.task,
  check ((owner_kind = 'colleague') = (owner_id is not null)),
  check ((state = 'open') = (closed_at is null))
);
create index task_case on plans.task (institution_id, case_id);
create index task_owner on plans.task (institution_id, owner_id, due) where state = 'open';
create index task_overdue on plans.task (institution_id, due) where state = 'open';

-- What was agreed on is never written over, whoever tries.
create function plans.keep_agreed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.snapshot is not null and (old.snapshot, old.agreement, old.focus, old.n, old.review_due)
    is distinct from (new.snapshot, new.agreement, new.focus, new.n, new.review_due) then
    raise exception 'What was agreed on in version % of a plan is not changed', old.n;
  end if;
  return new;
end $$;
create trigger keep_agreed before update on plans.plan
  for each row execute function plans.keep_agreed();

do $$
declare
  name text;
begin
  foreach name in array array['plan', 'task']
  loop
    execute format('alter table plans.%I enable row level security', name);
    execute format('alter table plans.%I force row level security', name);
    execute format('create policy keeper on plans.%I for select to current_user using (true)', name);
    execute format('grant select, insert, update on plans.%I to renqiao_app', name);
    execute format($policy$
      create policy team_and_head on plans.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;

-- Whoever has a task sees it and ticks it off, though the case may not be open to them.
create policy owner_reads on plans.task for select using (
  institution_id = platform.actor_institution() and owner_id = platform.actor_account() and not of_staff
);
create policy owner_ticks on plans.task for update using (
  institution_id = platform.actor_institution() and owner_id = platform.actor_account() and not of_staff
);
