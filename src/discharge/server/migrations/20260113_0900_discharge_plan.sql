create schema discharge;
grant usage on schema discharge to renqiao_app;

create table discharge.discharge_plan (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('draft', 'ready', 'discharged', 'followed-up', 'cancelled')),
  content jsonb not null,
  discharged_on date,
  reason text not null default '' check (length(reason) <= 500),
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case",
  check ((state in ('discharged', 'followed-up')) = (discharged_on is not null))
);
create index discharge_plan_case on discharge.discharge_plan (institution_id, case_id, created_at);
-- One at a time: somebody who came back has a second plan when the first is over.
create unique index discharge_plan_open on discharge.discharge_plan (institution_id, case_id)
  where state in ('draft', 'ready');

-- Which follow-up of the case was made for which distance: each once, however often it is asked for.
create table discharge.planned_follow_up (
  institution_id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  days integer not null check (days between 1 and 365),
  follow_up_id uuid not null,
  primary key (institution_id, plan_id, days),
  foreign key (institution_id, plan_id) references discharge.discharge_plan,
  foreign key (institution_id, follow_up_id) references casework.follow_up
);

do $$
declare
  name text;
begin
  foreach name in array array['discharge_plan', 'planned_follow_up']
  loop
    execute format('alter table discharge.%I enable row level security', name);
    execute format('alter table discharge.%I force row level security', name);
    execute format('create policy keeper on discharge.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy team_and_head on discharge.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;
grant select, insert, update on discharge.discharge_plan to renqiao_app;
grant select, insert on discharge.planned_follow_up to renqiao_app;
