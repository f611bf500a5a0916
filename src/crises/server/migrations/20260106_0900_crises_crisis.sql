create schema crises;
grant usage on schema crises to renqiao_app;

create table crises.crisis (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  origin text not null,
  capacity text not null default 'unclear',
  state text not null default 'suspected',
  level text check (level in ('yellow', 'orange', 'red')),
  highest_level text check (highest_level in ('yellow', 'orange', 'red')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  due_at timestamptz not null,
  begun_at timestamptz,
  levelled_at timestamptz,
  last_look_at timestamptz not null,
  safety_plan jsonb,
  no_plan_why text not null default '' check (length(no_plan_why) <= 500),
  outcome text,
  summary text not null default '' check (length(summary) <= 2000),
  closing_at timestamptz,
  closed_by uuid,
  confirmed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case",
  -- Two persons, whatever the product believes.
  check (confirmed_by is null or confirmed_by <> closed_by),
  check (state <> 'closed' or (closed_by is not null and confirmed_by is not null))
);
create index crisis_case on crises.crisis (institution_id, case_id);
create index crisis_open on crises.crisis (institution_id, due_at) where state <> 'closed';

-- Each sign that somebody saw. The key makes a repeated sign the same sign.
create table crises.signal (
  institution_id uuid not null,
  case_id uuid not null,
  source_key text not null check (length(source_key) between 1 and 200),
  crisis_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  origin text not null,
  note text not null default '' check (length(note) <= 1000),
  primary key (institution_id, case_id, source_key),
  foreign key (institution_id, crisis_id) references crises.crisis
);
create index signal_crisis on crises.signal (institution_id, crisis_id);

create table crises.screening (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  crisis_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  scores jsonb not null,
  note text not null check (length(note) <= 2000),
  level text not null,
  lower_why text not null check (length(lower_why) <= 300),
  primary key (institution_id, id),
  foreign key (institution_id, crisis_id) references crises.crisis
);
create index screening_crisis on crises.screening (institution_id, crisis_id);

create table crises.action (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  crisis_id uuid not null,
  kind text not null,
  at timestamptz not null,
  by_account uuid not null,
  informed text[] not null,
  note text not null check (length(note) <= 1000),
  primary key (institution_id, id),
  foreign key (institution_id, crisis_id) references crises.crisis
);
create index action_crisis on crises.action (institution_id, crisis_id);

create table crises.hand_over (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  crisis_id uuid not null,
  receiver text not null,
  name text not null check (length(name) between 1 and 100),
  at timestamptz not null,
  by_account uuid not null,
  note text not null check (length(note) <= 1000),
  primary key (institution_id, id),
  foreign key (institution_id, crisis_id) references crises.crisis
);
create index hand_over_crisis on crises.hand_over (institution_id, crisis_id);
