create schema groups;
grant usage on schema groups to renqiao_app;

create table groups.programme (
  institution_id uuid not null references places.institution,
  id uuid not null,
  state text not null check (state in
    ('draft', 'approved', 'recruiting', 'running', 'evaluated', 'archived', 'cancelled')),
  phase text not null check (phase in
    ('preparing', 'forming', 'transition', 'maturity', 'ending')),
  content jsonb not null,
  leaders uuid[] not null check (cardinality(leaders) between 1 and 4),
  evaluation jsonb,
  reason text not null default '' check (length(reason) <= 500),
  created_at timestamptz not null,
  created_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  touched_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  check (state <> 'evaluated' or evaluation is not null),
  check (state <> 'cancelled' or reason <> '')
);
create index programme_touched on groups.programme (institution_id, touched_at desc);

create table groups.session (
  institution_id uuid not null,
  group_id uuid not null,
  id uuid not null,
  n integer not null check (n between 1 and 60),
  phase text not null,
  starts_at timestamptz not null,
  place text not null,
  goal text not null,
  plan text not null,
  state text not null check (state in ('planned', 'recorded', 'cancelled')),
  reason text not null default '',
  record jsonb,
  -- Beside the record, because it is counted.
  minutes integer check (minutes between 5 and 600),
  recorded_at timestamptz,
  recorded_by uuid,
  version integer not null default 1,
  primary key (institution_id, group_id, id),
  unique (institution_id, group_id, n),
  foreign key (institution_id, group_id) references groups.programme,
  check ((state = 'recorded') = (record is not null and minutes is not null)),
  check ((state = 'cancelled') = (reason <> ''))
);
create index session_starts on groups.session (institution_id, starts_at);

-- That a member has a case stands nowhere here: it is looked up among the cases that the asker sees.
create table groups.member (
  institution_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  joined_at timestamptz,
  agreed_by uuid,
  evidence jsonb,
  left_at timestamptz,
  left_why text not null default '',
  outcome text check (outcome in ('reached', 'partly', 'not-reached', 'left-early')),
  outcome_note text not null default '',
  version integer not null default 1,
  primary key (institution_id, group_id, person_id),
  foreign key (institution_id, group_id) references groups.programme,
  foreign key (institution_id, person_id) references people.person (institution_id, id),
  foreign key (institution_id, agreed_by) references people.person (institution_id, id),
  check ((joined_at is null) = (agreed_by is null)),
  check ((joined_at is null) = (evidence is null)),
  check (outcome is null or joined_at is not null)
);
create index member_person on groups.member (institution_id, person_id);

create table groups.attendance (
  institution_id uuid not null,
  group_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  presence text not null check (presence in ('present', 'late', 'excused', 'absent')),
  at timestamptz not null,
  by_account uuid not null,
  primary key (institution_id, group_id, session_id, person_id),
  foreign key (institution_id, group_id, session_id) references groups.session,
  foreign key (institution_id, group_id, person_id) references groups.member
);

create table groups.measure (
  institution_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  moment text not null check (moment in ('before', 'after')),
  "on" date not null,
  score numeric not null,
  by_account uuid not null,
  primary key (institution_id, group_id, person_id, moment),
  foreign key (institution_id, group_id, person_id) references groups.member
);

create table groups.note (
  institution_id uuid not null,
  group_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  session_id uuid,
  at timestamptz not null,
  by_account uuid not null,
  shared text not null check (length(shared) between 1 and 1500),
  has_confidential boolean not null,
  primary key (institution_id, group_id, id),
  foreign key (institution_id, group_id, person_id) references groups.member,
  foreign key (institution_id, group_id, session_id) references groups.session
);
create index note_person on groups.note (institution_id, group_id, person_id, at);

create table groups.confidential_note (
  institution_id uuid not null,
  group_id uuid not null,
  note_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  primary key (institution_id, group_id, note_id),
  foreign key (institution_id, group_id, note_id) references groups.note
);
