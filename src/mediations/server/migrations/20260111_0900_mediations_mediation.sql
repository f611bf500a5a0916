create schema mediations;
grant usage on schema mediations to renqiao_app;

create table mediations.mediation (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  state text not null,
  happened_at timestamptz not null,
  place text not null check (length(place) between 1 and 100),
  what text not null check (length(what) between 1 and 4000),
  reported_at timestamptz not null check (reported_at >= happened_at),
  reported_by text not null check (length(reported_by) between 1 and 60),
  complaint_number text not null default '' check (length(complaint_number) <= 60),
  opened_at timestamptz not null,
  opened_by uuid not null,
  sent_who text not null default '' check (length(sent_who) <= 60),
  sent_at timestamptz check (sent_at >= reported_at),
  safety text not null default 'unset',
  measures text not null default '' check (length(measures) <= 1000),
  head_told text not null default '' check (length(head_told) <= 60),
  head_told_at timestamptz,
  police_told_at timestamptz,
  told_of text[] not null default '{}',
  outcome_note text not null default '' check (length(outcome_note) <= 2000),
  referred_to text,
  follow_up_on date,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case",
  check ((ended_at is null) = (state in ('opened', 'hearing', 'meeting'))),
  check (state in ('opened', 'referred', 'withdrawn') or sent_at is not null)
);
-- One at a time for a case.
create unique index mediation_running on mediations.mediation (institution_id, case_id)
  where ended_at is null;
create index mediation_case on mediations.mediation (institution_id, case_id);

-- What a side said. A later row takes the place of an earlier one; none is ever changed.
create table mediations.view (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  mediation_id uuid not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  side text not null check (side in ('patient', 'hospital')),
  words text not null check (length(words) <= 4000),
  said_by text not null check (length(said_by) <= 60),
  said_as text not null check (length(said_as) <= 60),
  heard_at timestamptz not null,
  read_back_to text not null check (length(read_back_to) <= 60),
  interest text not null check (length(interest) <= 1000),
  refused_why text not null check (length(refused_why) <= 500),
  primary key (institution_id, id),
  foreign key (institution_id, mediation_id) references mediations.mediation,
  check (words <> '' or refused_why <> '')
);

create table mediations.meeting (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  mediation_id uuid not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  at timestamptz not null,
  place text not null check (length(place) between 1 and 100),
  patient_side text[] not null check (cardinality(patient_side) between 1 and 5),
  hospital_side text[] not null check (cardinality(hospital_side) between 1 and 5),
  primary key (institution_id, id),
  foreign key (institution_id, mediation_id) references mediations.mediation
);

-- The one text for both. Other words are another row, which nobody has confirmed yet.
create table mediations.message (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  mediation_id uuid not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  common text not null check (length(common) <= 2000),
  text text not null check (length(text) between 1 and 2000),
  primary key (institution_id, id),
  foreign key (institution_id, mediation_id) references mediations.mediation
);

create table mediations.confirmation (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  mediation_id uuid not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  message_id uuid not null,
  side text not null check (side in ('patient', 'hospital')),
  who text not null check (length(who) between 1 and 60),
  primary key (institution_id, id),
  unique (institution_id, message_id, side),
  foreign key (institution_id, message_id) references mediations.message
);

create table mediations.follow_up (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  mediation_id uuid not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  at timestamptz not null,
  found text not null,
  text text not null check (length(text) between 1 and 1000),
  primary key (institution_id, id),
  foreign key (institution_id, mediation_id) references mediations.mediation
);

do $$
declare
  name text;
begin
  foreach name in array array['mediation', 'view', 'meeting', 'message', 'confirmation', 'follow_up']
  loop
    execute format('alter table mediations.%I enable row level security', name);
    execute format('alter table mediations.%I force row level security', name);
    execute format('create policy keeper on mediations.%I for select to current_user using (true)', name);
    execute format('grant select, insert on mediations.%I to renqiao_app', name);
    execute format($policy$
      create policy team_and_head on mediations.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
  foreach name in array array['view', 'meeting', 'message', 'confirmation', 'follow_up']
  loop
    execute format('create index %I on mediations.%I (institution_id, mediation_id)',
      name || '_mediation', name);
  end loop;
end $$;

-- What came to its end is not changed any more, by nobody.
grant update on mediations.mediation to renqiao_app;
create policy not_after_the_end on mediations.mediation as restrictive for update
  using (ended_at is null) with check (true);
