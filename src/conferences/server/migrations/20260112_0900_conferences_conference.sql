create schema conferences;
grant usage on schema conferences to renqiao_app;

create table conferences.conference (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  state text not null,
  at timestamptz not null,
  place text not null check (length(place) between 1 and 100),
  purpose text not null check (length(purpose) between 1 and 500),
  questions text[] not null,
  attendees jsonb not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  answers jsonb not null default '[]',
  social_work_view text not null default '' check (length(social_work_view) <= 2000),
  family_voice text not null default '' check (length(family_voice) <= 2000),
  client_voice text not null default '' check (length(client_voice) <= 2000),
  recorded_by uuid,
  recorded_at timestamptz,
  cancelled_why text not null default '' check (length(cancelled_why) <= 500),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case",
  check ((recorded_at is not null) = (state = 'recorded'))
);
create index conference_case on conferences.conference (institution_id, case_id, at);

create table conferences.decision (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  conference_id uuid not null,
  n integer not null,
  what text not null check (length(what) between 1 and 300),
  owner text not null check (length(owner) between 1 and 40),
  due date not null,
  -- Where a colleague took it: the task of the plan, which is closed there.
  task_id uuid,
  done_at timestamptz,
  done_by uuid,
  result text not null default '' check (length(result) <= 500),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, conference_id) references conferences.conference,
  foreign key (institution_id, task_id) references plans.task
);
create index decision_conference on conferences.decision (institution_id, conference_id);

create table conferences.amendment (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  conference_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  text text not null check (length(text) between 1 and 2000),
  primary key (institution_id, id),
  foreign key (institution_id, conference_id) references conferences.conference
);
create index amendment_conference on conferences.amendment (institution_id, conference_id);

do $$
declare
  name text;
begin
  foreach name in array array['conference', 'decision', 'amendment']
  loop
    execute format('alter table conferences.%I enable row level security', name);
    execute format('alter table conferences.%I force row level security', name);
    execute format('create policy keeper on conferences.%I for select to current_user using (true)', name);
    execute format('grant select, insert on conferences.%I to renqiao_app', name);
    execute format($policy$
      create policy team_and_head on conferences.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;

-- Minutes that are recorded, and meetings that were called off, are not changed by anybody.
grant update on conferences.conference to renqiao_app;
create policy not_after_the_minutes on conferences.conference as restrictive for update
  using (state in ('planned', 'held')) with check (true);

-- Of a decision only what came of it, once.
grant update (done_at, done_by, result, version) on conferences.decision to renqiao_app;
create policy only_once on conferences.decision as restrictive for update
  using (done_at is null) with check (true);
