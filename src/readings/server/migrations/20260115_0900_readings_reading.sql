create schema readings;
grant usage on schema readings to renqiao_app;

-- Up to when somebody has read over each case of the house.
create table readings.reading (
  institution_id uuid not null,
  reader uuid not null,
  case_id uuid not null,
  read_at timestamptz not null,
  primary key (institution_id, reader, case_id),
  foreign key (institution_id, case_id) references casework."case"
);

alter table readings.reading enable row level security;
alter table readings.reading force row level security;
create policy keeper on readings.reading for select to current_user using (true);
grant select, insert, update on readings.reading to renqiao_app;
create policy own_reading on readings.reading using (
  institution_id = platform.actor_institution() and reader = platform.actor_account()
) with check (
  institution_id = platform.actor_institution() and reader = platform.actor_account()
  and case_id in (select casework.house_cases())
);
