-- Kin, guardians, carers: what `other` is to `person`.
create table people.tie (
  id uuid primary key,
  institution_id uuid not null,
  person_id uuid not null,
  other_id uuid not null check (other_id <> person_id),
  kind text not null,
  guardian boolean not null,
  lives_with boolean not null,
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  version integer not null default 1,
  foreign key (institution_id, person_id) references people.person (institution_id, id),
  foreign key (institution_id, other_id) references people.person (institution_id, id)
);
create index on people.tie (person_id);
create index on people.tie (other_id);
create unique index tie_once on people.tie
  (least(person_id, other_id), greatest(person_id, other_id)) where ended_on is null;

create table people.consent (
  id uuid primary key,
  institution_id uuid not null,
  person_id uuid not null,
  given_by uuid not null,
  purpose text not null,
  recipients jsonb not null check (jsonb_array_length(recipients) > 0),
  data_classes text[] not null check (cardinality(data_classes) > 0),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  separate boolean not null,
  evidence jsonb not null,
  notice text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version integer not null default 1,
  foreign key (institution_id, person_id) references people.person (institution_id, id),
  foreign key (institution_id, given_by) references people.person (institution_id, id)
);
create index on people.consent (person_id);

create table people.access_request (
  id uuid primary key,
  institution_id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  asked_by_name text not null,
  purpose text not null,
  reason text not null,
  days integer not null check (days between 1 and 30),
  asked_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused')),
  decided_by uuid check (decided_by <> asked_by),
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  check ((state = 'pending') = (decided_by is null)),
  foreign key (institution_id, person_id) references people.person (institution_id, id)
);
create index on people.access_request (institution_id, state, asked_at desc);
create index on people.access_request (person_id, asked_by);
