create schema ladder;
grant usage on schema ladder to renqiao_app;

-- Who pays what, as it was reckoned on a day: never changed. `answer` is kept as text, byte by byte.
create table ladder.reckoning (
  institution_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kept_at timestamptz not null,
  kept_by uuid not null,
  product_version text not null,
  facts text not null check (length(facts) <= 200000),
  answer text not null check (length(answer) <= 200000),
  bill bigint not null check (bill >= 0),
  remains_low bigint not null check (remains_low >= 0),
  remains_high bigint not null check (remains_high between remains_low and bill),
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index reckoning_case on ladder.reckoning (institution_id, case_id, kept_at desc);

alter table ladder.reckoning enable row level security;
alter table ladder.reckoning force row level security;
create policy keeper on ladder.reckoning for select to current_user using (true);
grant select, insert on ladder.reckoning to renqiao_app;
create policy team_and_head on ladder.reckoning using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);
