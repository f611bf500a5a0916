create table casework.case_number (
  institution_id uuid not null references places.institution,
  year integer not null,
  last integer not null,
  primary key (institution_id, year)
);

create table casework."case" (
  institution_id uuid not null references places.institution,
  id uuid not null,
  number text not null,
  request_id uuid,
  client_id uuid not null,
  kind text not null,
  service_line text not null,
  owner_id uuid not null,
  risk_level text not null default 'unset',
  state text not null,
  ward text not null default '' check (length(ward) <= 60),
  bed text not null default '' check (length(bed) <= 20),
  needs jsonb not null default '[]',
  legal_basis text not null default '' check (length(legal_basis) <= 300),
  opened_at timestamptz not null,
  closed_at timestamptz,
  paused_until date,
  touched_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, number)
);
create index case_client on casework."case" (institution_id, client_id);

create table casework.team_member (
  institution_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (institution_id, case_id, account_id),
  foreign key (institution_id, case_id) references casework."case"
);
create index team_member_account on casework.team_member (account_id) where until is null;

-- From the opening to the closing. Reopening begins a new interval; the first is never rewritten.
create table casework.interval (
  institution_id uuid not null,
  case_id uuid not null,
  n integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closure jsonb,
  primary key (institution_id, case_id, n),
  foreign key (institution_id, case_id) references casework."case"
);

-- What happened to the case as a whole, in order.
create table casework.case_event (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  deed text not null,
  note text not null default '' check (length(note) <= 2000),
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index case_event_case on casework.case_event (institution_id, case_id, at);

create table casework.goal (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  domain text not null,
  text text not null check (length(text) between 1 and 300),
  measure text not null check (length(measure) <= 300),
  due date not null,
  attainment smallint check (attainment between -2 and 2),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index goal_case on casework.goal (institution_id, case_id);

create table casework.contact (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_account uuid not null,
  minutes integer not null check (minutes between 1 and 600),
  mode text not null,
  "with" text not null check (length("with") <= 60),
  contact_made boolean not null,
  activities text[] not null check (cardinality(activities) between 1 and 14),
  goal_ids uuid[] not null,
  shared text not null check (length(shared) between 1 and 4000),
  has_confidential boolean not null,
  next text not null check (length(next) <= 500),
  late boolean not null,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index contact_case on casework.contact (institution_id, case_id, at);

-- The confidential half lies apart, behind a wall of its own.
create table casework.confidential_note (
  institution_id uuid not null,
  contact_id uuid not null,
  case_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  primary key (institution_id, contact_id),
  foreign key (institution_id, contact_id) references casework.contact
);
create index confidential_note_case on casework.confidential_note (institution_id, case_id);

create table casework.amendment (
  institution_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  text text not null check (length(text) between 1 and 4000),
  primary key (institution_id, id),
  foreign key (institution_id, contact_id) references casework.contact
);
create index amendment_case on casework.amendment (institution_id, case_id);

create table casework.follow_up (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  due date not null,
  done_at timestamptz,
  done_by uuid,
  result text not null default '' check (length(result) <= 1000),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index follow_up_case on casework.follow_up (institution_id, case_id);
