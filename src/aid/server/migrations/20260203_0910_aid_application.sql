-- What is known about the household of a case: one for all programmes.
create table aid.dossier (
  institution_id uuid not null,
  case_id uuid not null,
  facts jsonb not null,
  papers jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  version integer not null default 1,
  primary key (institution_id, case_id),
  foreign key (institution_id, case_id) references casework."case"
);

create table aid.application (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  programme_id uuid not null references aid.programme,
  funder_id uuid not null references aid.funder,
  funder_name text not null,
  programme_name text not null,
  kind text not null,
  -- As what its money stands in the ledger.
  line_kind text not null check (line_kind in ('aid', 'donation', 'insurance')),
  pay_to text not null,
  ceiling bigint check (ceiling >= 0),
  decide_days integer,
  appeal_days integer,
  state text not null check (state in ('draft', 'submitted', 'supplement', 'approved', 'refused',
    'appealed', 'paying', 'paid', 'closed', 'withdrawn')),
  asked bigint not null check (asked > 0),
  approved bigint not null default 0 check (approved >= 0),
  paid bigint not null default 0 check (paid >= 0),
  statement text not null check (length(statement) <= 1000),
  reason text,
  due_on date,
  wanted text[] not null default '{}',
  wanted_note text not null default '' check (length(wanted_note) <= 500),
  has_appealed boolean not null default false,
  first_decided_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  submitted_at timestamptz,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  touched_by uuid not null,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (id),
  foreign key (institution_id, case_id) references casework."case",
  constraint never_more_than_asked check (approved <= asked),
  constraint never_more_than_ceiling check (ceiling is null or approved <= ceiling),
  constraint never_more_than_approved check (paid <= approved),
  -- Whatever the product believes: an appeal is decided by another person.
  constraint another_person check (not has_appealed or state = 'appealed'
    or decided_by is distinct from first_decided_by),
  check ((state = 'draft') <= (submitted_at is null))
);
create index application_case on aid.application (institution_id, case_id, created_at);
create index application_desk on aid.application (funder_id, due_on) where submitted_at is not null;
create index application_sent on aid.application (institution_id, submitted_at);
create unique index application_open on aid.application (institution_id, case_id, programme_id)
  where state not in ('closed', 'withdrawn', 'refused');

-- What was sent, byte by byte: never changed.
create table aid.pack (
  institution_id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  n integer not null check (n > 0),
  content text not null check (length(content) <= 20000),
  consent_id uuid not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  primary key (institution_id, application_id, n),
  foreign key (institution_id, application_id) references aid.application
);

create table aid.event (
  institution_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  step text not null,
  to_state text not null,
  note text not null default '' check (length(note) <= 1000),
  primary key (institution_id, id),
  foreign key (institution_id, application_id) references aid.application
);
create index event_application on aid.event (institution_id, application_id, at);

create table aid.payment (
  institution_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  reference text not null check (length(reference) between 1 and 60),
  recorded_at timestamptz not null,
  by_account uuid not null,
  primary key (institution_id, id),
  -- The same voucher told twice is one payment.
  unique (institution_id, application_id, reference),
  foreign key (institution_id, application_id) references aid.application
);

-- Every event of the money of a case, in fen. Nothing is ever changed: what was wrong is taken back.
create table aid.ledger (
  institution_id uuid not null,
  seq bigint generated always as identity,
  id uuid not null,
  case_id uuid not null,
  item text not null check (length(item) <= 80),
  kind text not null check (kind in ('cost', 'reimbursement', 'aid', 'donation', 'insurance')),
  source text not null check (length(source) <= 120),
  status text not null check (status in ('expected', 'approved', 'received')),
  amount bigint not null check (abs(amount) <= 99999999999),
  on_day date not null,
  recorded_at timestamptz not null,
  by_account uuid not null,
  evidence text not null default '' check (length(evidence) <= 120),
  application_id uuid,
  corrects uuid,
  primary key (institution_id, id),
  -- A line is taken back once.
  unique (institution_id, corrects),
  foreign key (institution_id, case_id) references casework."case",
  foreign key (institution_id, application_id) references aid.application,
  foreign key (institution_id, corrects) references aid.ledger,
  check (status <> 'received' or evidence <> ''),
  check (status <> 'approved' or kind <> 'cost')
);
create index ledger_case on aid.ledger (institution_id, case_id, seq);
