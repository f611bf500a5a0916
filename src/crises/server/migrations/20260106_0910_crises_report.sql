-- One for each crisis; whether it is asked for is weighed anew with every screening.
create table crises.report (
  institution_id uuid not null,
  crisis_id uuid not null,
  case_id uuid not null,
  bases text[] not null,
  is_asked boolean not null,
  due_since timestamptz not null,
  facts text not null default '' check (length(facts) <= 4000),
  notice text not null default 'undecided',
  notice_why text not null default '' check (length(notice_why) <= 500),
  not_applicable_why text not null default '' check (length(not_applicable_why) <= 1000),
  decided_by uuid,
  decided_at timestamptz,
  primary key (institution_id, crisis_id),
  foreign key (institution_id, crisis_id) references crises.crisis,
  check (notice <> 'withheld' or notice_why <> '')
);

create table crises.filing (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  crisis_id uuid not null,
  recipient text not null,
  office text not null check (length(office) between 1 and 100),
  at timestamptz not null,
  by_account uuid not null,
  receipt_no text not null default '' check (length(receipt_no) <= 60),
  receipt_at timestamptz,
  feedback text not null default '' check (length(feedback) <= 2000),
  feedback_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, crisis_id) references crises.report
);
create index filing_crisis on crises.filing (institution_id, crisis_id);
