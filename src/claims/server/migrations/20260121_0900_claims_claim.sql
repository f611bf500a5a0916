create schema claims;
grant usage on schema claims to renqiao_app;

-- 赔案. `insured_id` is the distribution column, first in every key.
create table claims.claim (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  number text not null,
  -- As it stood when the claim began: letters name the person so.
  name text not null,
  year integer not null,
  origin text not null check (origin in ('report', 'active')),
  state text not null,
  what text not null check (length(what) <= 500),
  payee text not null check (length(payee) <= 60),
  account bytea not null,
  account_tail text not null check (length(account_tail) <= 4),
  account_print bytea not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  due_kind text,
  due_on date,
  asked text[] not null default '{}',
  asked_note text not null default '' check (length(asked_note) <= 600),
  reviewed_by uuid,
  -- What the review came to, and the state of the year on which that rests.
  proposed bigint,
  proposed_on integer,
  decided_by uuid,
  decided_at timestamptz,
  outcome text check (outcome in ('pay', 'part', 'refuse')),
  code text,
  sentence text not null default '' check (length(sentence) <= 600),
  amount bigint not null default 0,
  adjudication integer,
  again_by uuid,
  appeal_text text not null default '' check (length(appeal_text) <= 2000),
  has_appealed boolean not null default false,
  appeal_until date,
  version integer not null default 1,
  primary key (insured_id, id),
  -- Two persons, whatever the product believes.
  check (decided_by is null or decided_by <> reviewed_by),
  -- A refusal says why, in words a patient can read.
  check (outcome is null or (code is not null and length(sentence) >= 10))
);
create index claim_queue on claims.claim (state, due_on);
create index claim_year on claims.claim (insured_id, year);
create index claim_account on claims.claim (account_print);

-- Whose an invoice is, over everybody: by the keyed hash of code and number. Stays after a withdrawal.
create table claims.invoice (
  print bytea primary key,
  insured_id uuid not null,
  claim_id uuid not null,
  taken_at timestamptz not null,
  unique (insured_id, claim_id, print),
  foreign key (insured_id, claim_id) references claims.claim
);

create table claims.receipt (
  insured_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  year integer not null,
  place text not null check (length(place) <= 60),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  invoice bytea not null,
  invoice_tail text not null,
  invoice_print bytea not null,
  -- The invoice, where it belongs to this claim.
  held bytea,
  bill jsonb not null,
  verdict text,
  verdict_note text not null default '' check (length(verdict_note) <= 300),
  verdict_by uuid,
  -- Counts toward the year, by a decision.
  settled boolean not null default false,
  removed_at timestamptz,
  added_at timestamptz not null,
  primary key (insured_id, id),
  foreign key (insured_id, claim_id) references claims.claim,
  foreign key (insured_id, claim_id, held) references claims.invoice (insured_id, claim_id, print),
  check (not settled or (held is not null and removed_at is null))
);
create index receipt_claim on claims.receipt (insured_id, claim_id);
create index receipt_settled on claims.receipt (insured_id, year) where settled;
create index receipt_alike on claims.receipt (to_day, place);

create table claims.paper (
  insured_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  kind text not null,
  file_name text not null check (length(file_name) between 1 and 120),
  media_type text not null,
  size integer not null check (size > 0),
  -- Where the sealed bytes lie in the file store, and the keyed hash of what was photographed.
  digest text not null,
  print bytea not null,
  at timestamptz not null,
  by_account uuid not null,
  primary key (insured_id, id),
  foreign key (insured_id, claim_id) references claims.claim
);
create index paper_claim on claims.paper (insured_id, claim_id);
create index paper_print on claims.paper (print);

create table claims.event (
  insured_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  by_role text not null,
  move text not null,
  from_state text,
  to_state text not null,
  reason text,
  note text not null default '' check (length(note) <= 600),
  -- Between colleagues: the insured does not read it.
  internal boolean not null default false,
  primary key (insured_id, id),
  foreign key (insured_id, claim_id) references claims.claim
);
create index event_claim on claims.event (insured_id, claim_id, at);

create table claims.finding (
  insured_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  kind text not null,
  receipt_id uuid,
  other_claim_id uuid,
  evidence_zh text not null,
  evidence_en text not null,
  state text not null check (state in ('open', 'cleared', 'confirmed')),
  note text not null default '' check (length(note) <= 300),
  judged_by uuid,
  found_at timestamptz not null,
  primary key (insured_id, id),
  foreign key (insured_id, claim_id) references claims.claim,
  check (state = 'open' or (judged_by is not null and length(note) > 0))
);
create index finding_claim on claims.finding (insured_id, claim_id);
