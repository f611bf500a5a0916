create table cultivation.project (
  id uuid primary key,
  batch_id uuid not null references cultivation.batch,
  institution_id uuid not null references places.institution,
  -- As they were when it was begun.
  institution_name text not null,
  district_code text not null,
  number text unique,
  theme text not null check (length(theme) between 1 and 80),
  field text not null,
  goals text not null check (length(goals) <= 4000),
  budget_lines jsonb not null,
  planned_milestones jsonb not null,
  asked bigint not null check (asked >= 0),
  awarded bigint not null default 0 check (awarded >= 0),
  foundation_id uuid references cultivation.foundation,
  state text not null check (state in ('call', 'applied', 'reviewed', 'awarded', 'running', 'midterm',
    'final', 'accepted', 'returned', 'terminated', 'declined')),
  lead_name text not null,
  midterm_report text not null default '' check (length(midterm_report) <= 8000),
  final_report text not null default '' check (length(final_report) <= 8000),
  replicable boolean,
  replicable_reason text check (length(replicable_reason) between 1 and 500),
  replicable_by uuid,
  replicable_at timestamptz,
  first_ever boolean,
  first_ever_reason text check (length(first_ever_reason) between 1 and 500),
  first_ever_by uuid,
  first_ever_at timestamptz,
  applied_at timestamptz,
  awarded_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  touched_by uuid not null,
  version integer not null default 1,
  constraint never_more_than_asked check (awarded <= asked),
  constraint judged_with_reason check (
    (replicable is null) = (replicable_reason is null) and (replicable is null) = (replicable_by is null)
    and (first_ever is null) = (first_ever_reason is null) and (first_ever is null) = (first_ever_by is null)),
  constraint accepted_is_judged check (
    state <> 'accepted' or (replicable is not null and first_ever is not null)),
  check ((state = 'call') = (applied_at is null)),
  check ((awarded_at is null) = (number is null) and (awarded_at is null) = (foundation_id is null)
    and (awarded_at is null) = (awarded = 0)),
  check ((state in ('accepted', 'terminated', 'declined')) = (ended_at is not null))
);
create index project_batch on cultivation.project (batch_id, state);
create index project_institution on cultivation.project (institution_id);
create index project_foundation on cultivation.project (foundation_id) where foundation_id is not null;

-- What was promised with the application, and what shows that it was done.
create table cultivation.milestone (
  id uuid primary key,
  project_id uuid not null references cultivation.project,
  institution_id uuid not null,
  n integer not null check (n > 0),
  title text not null check (length(title) between 1 and 120),
  due_on date not null,
  done_on date,
  evidence text not null default '' check (length(evidence) <= 2000),
  document text not null default '' check (length(document) <= 200),
  told_at timestamptz,
  told_by uuid,
  unique (project_id, n),
  check ((done_on is null) = (told_at is null)),
  check (done_on is null or evidence <> '' or document <> '')
);

-- Who scores, and how. One line for each reviewer that was named.
create table cultivation.review (
  project_id uuid not null references cultivation.project,
  reviewer_id uuid not null,
  institution_id uuid not null,
  named_at timestamptz not null,
  named_by uuid not null,
  scores jsonb,
  comment text not null default '' check (length(comment) <= 2000),
  scored_at timestamptz,
  version integer not null default 1,
  primary key (project_id, reviewer_id),
  check ((scores is null) = (scored_at is null))
);
create index review_reviewer on cultivation.review (reviewer_id);

-- Money in fen. Nothing is changed: what was wrong is taken back, and stays to be seen.
create table cultivation.payment (
  id uuid primary key,
  project_id uuid not null references cultivation.project,
  institution_id uuid not null,
  foundation_id uuid not null references cultivation.foundation,
  kind text not null check (kind in ('planned', 'paid', 'spent')),
  amount bigint not null check (amount between 1 and 99999999999),
  on_day date not null,
  purpose text not null check (length(purpose) between 1 and 120),
  evidence text not null default '' check (length(evidence) <= 200),
  recorded_at timestamptz not null,
  by_account uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  check ((taken_back_at is null) = (taken_back_by is null)),
  -- Nothing is paid without a voucher.
  check (kind <> 'paid' or evidence <> '')
);
create index payment_project on cultivation.payment (project_id, on_day);
create unique index payment_voucher on cultivation.payment (project_id, evidence)
  where kind = 'paid' and taken_back_at is null;

create table cultivation.event (
  id uuid primary key,
  project_id uuid not null references cultivation.project,
  institution_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  step text not null,
  to_state text not null,
  note text not null default '' check (length(note) <= 1000)
);
create index event_project on cultivation.event (project_id, at);
