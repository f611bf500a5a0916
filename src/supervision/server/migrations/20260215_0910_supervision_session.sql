-- The facts of a session: all that is counted. What was said lies apart, in supervision.note.
create table supervision.session (
  institution_id uuid not null,
  id uuid not null unique,
  relation_id uuid not null,
  supervisor_id uuid not null references supervision.supervisor,
  state text not null check (state in ('planned', 'held', 'agreed', 'cancelled')),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 600),
  mode text not null check (mode in ('on-site', 'video', 'telephone', 'group')),
  topics text[] not null check (cardinality(topics) between 1 and 8),
  -- Who sat there: the supervisor, or the deputy.
  held_by uuid references supervision.supervisor,
  held_at timestamptz,
  supervisor_agreed_at timestamptz,
  supervisee_agreed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, relation_id) references supervision.relation,
  check ((state in ('held', 'agreed')) = (held_by is not null and held_at is not null)),
  check ((state = 'agreed') =
    (supervisor_agreed_at is not null and supervisee_agreed_at is not null))
);
create index session_relation on supervision.session (institution_id, relation_id, starts_at desc);
create index session_starts on supervision.session (starts_at);
create index session_supervisor on supervision.session (supervisor_id, starts_at desc);

-- Read by the two sides alone.
create table supervision.note (
  institution_id uuid not null,
  session_id uuid not null,
  relation_id uuid not null,
  agenda text not null default '' check (length(agenda) <= 1000),
  points text not null default '' check (length(points) <= 4000),
  feeling text not null default '' check (length(feeling) <= 1000),
  reason text not null default '' check (length(reason) <= 500),
  primary key (institution_id, session_id),
  foreign key (institution_id, session_id) references supervision.session
);

create table supervision.action (
  institution_id uuid not null,
  id uuid not null unique,
  relation_id uuid not null,
  session_id uuid not null,
  text text not null check (length(text) between 1 and 300),
  owner text not null check (owner in ('supervisor', 'supervisee')),
  due date not null,
  done_at timestamptz,
  result text not null default '' check (length(result) <= 500),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, session_id) references supervision.session
);
create index action_relation on supervision.action (institution_id, relation_id);

-- A case offered for one session. `until` is an upper bound set by its owner; a session that is
-- moved, held or cancelled can only bring the end nearer.
create table supervision."grant" (
  institution_id uuid not null,
  id uuid not null unique,
  session_id uuid not null,
  relation_id uuid not null,
  case_id uuid not null,
  owner_id uuid not null,
  named boolean not null,
  reason text not null default '' check (length(reason) <= 300),
  days integer not null check (days between 0 and 31),
  offered_at timestamptz not null,
  until timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, session_id) references supervision.session,
  foreign key (institution_id, case_id) references casework."case",
  check (named = (reason <> ''))
);
create unique index grant_live on supervision."grant" (institution_id, session_id, case_id)
  where withdrawn_at is null;
create index grant_case on supervision."grant" (institution_id, case_id);
create index grant_owner on supervision."grant" (owner_id, offered_at desc);

-- What the reader sees, as its owner looked it over: of the case itself the reader sees nothing.
create table supervision.page (
  institution_id uuid not null,
  grant_id uuid not null,
  case_id uuid not null,
  content text not null check (length(content) <= 200000),
  primary key (institution_id, grant_id),
  foreign key (institution_id, grant_id) references supervision."grant"
);

create table supervision.reading (
  institution_id uuid not null,
  id uuid not null,
  grant_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null check (length(by_name) <= 60),
  as_deputy boolean not null,
  primary key (institution_id, id),
  foreign key (institution_id, grant_id) references supervision."grant"
);
create index reading_grant on supervision.reading (institution_id, grant_id, at);
