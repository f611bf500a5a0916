-- What later slices bring to a case: what happened there is told in the river, and what has to come
-- first holds the closing.
alter table casework.case_event add column ref uuid;

create table casework.hold (
  institution_id uuid not null,
  case_id uuid not null,
  reason text not null,
  ref uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (institution_id, case_id, reason, ref),
  foreign key (institution_id, case_id) references casework."case"
);

alter table casework.hold enable row level security;
alter table casework.hold force row level security;
create policy keeper on casework.hold for select to current_user using (true);
grant select, insert, update on casework.hold to renqiao_app;
create policy team_and_head on casework.hold using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);
