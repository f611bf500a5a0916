create schema enrolment;
grant usage on schema enrolment to renqiao_app;

-- The insurer knows people by themselves, not by any hospital's record. `insured_id` is made from the
-- keyed fingerprint of the identity number, so that one number is one row without a second key; it is
-- the distribution column of everything that the insurer keeps.
create table enrolment.insured (
  insured_id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  identity bytea not null,
  birth_date date not null,
  district_code text,
  phone bytea,
  -- The sign-in of the person; most have none.
  account_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index insured_account on enrolment.insured (account_id) where account_id is not null;
create index insured_name on enrolment.insured (name text_pattern_ops);

-- Who may pay and speak for whom. Unconfirmed it shows the payer nothing.
create table enrolment.relation (
  insured_id uuid not null references enrolment.insured,
  payer_id uuid not null,
  kind text not null check (kind in ('spouse', 'child', 'parent')),
  -- What each is called by the other: neither sees the other's row before it is confirmed.
  name text not null,
  payer_name text not null,
  is_guardian boolean not null default false,
  declared_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (insured_id, payer_id),
  check (payer_id <> insured_id)
);
create index relation_payer on enrolment.relation (payer_id);

-- One policy a person a year; before it is paid for, an offer. In force and expired follow from the day.
create table enrolment.policy (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  year integer not null check (year between 2021 and 2100),
  state text not null check (state in ('quoted', 'consented', 'paying', 'insured', 'refunded')),
  payer_id uuid,
  payer_account uuid,
  route text not null,
  cover_from date not null,
  cover_to date not null check (cover_to >= cover_from),
  premium bigint not null check (premium >= 0),
  health_class text not null check (health_class in ('healthy', 'pre-existing')),
  evidence text not null,
  evidence_state text not null check (evidence_state in ('declared', 'accepted', 'refused')),
  evidence_by uuid,
  evidence_reason text,
  consent_by text,
  consent_kept_at text,
  consented_at timestamptz,
  method text check (method in ('personal-account', 'cash', 'import')),
  paying_at timestamptz,
  insured_at timestamptz,
  refunded_at timestamptz,
  refund_reason text,
  -- Cover has begun, and the quiet years before it were decided.
  is_decided boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (insured_id, id),
  check (state not in ('paying', 'insured') or (consented_at is not null and method is not null)),
  check ((state = 'refunded') = (refunded_at is not null))
);
create unique index policy_live on enrolment.policy (insured_id, year) where state = 'insured';
create unique index policy_once on enrolment.policy (insured_id, year, payer_id)
  where state <> 'refunded';
create index policy_to_begin on enrolment.policy (cover_from)
  where state = 'insured' and not is_decided;
create index policy_payer on enrolment.policy (payer_account);
create index policy_waiting on enrolment.policy (created_at)
  where state = 'paying' or evidence_state = 'declared';

-- Facts are added, never changed: what was known when is what a decision rests on.
create table enrolment.health_fact (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  year integer not null,
  health_class text not null check (health_class in ('healthy', 'pre-existing')),
  evidence text not null,
  at timestamptz not null,
  by_account uuid not null,
  primary key (insured_id, id)
);
create table enrolment.quiet_fact (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  year integer not null,
  quiet_years integer not null check (quiet_years >= 0),
  reason text not null check (reason in ('start-of-cover', 'late-claim')),
  at timestamptz not null,
  primary key (insured_id, id)
);
-- For which years of treatment something was paid, under which liability.
create table enrolment.paid_year (
  insured_id uuid not null references enrolment.insured,
  year integer not null,
  liability text not null,
  at timestamptz not null,
  primary key (insured_id, year, liability)
);

-- What is in the personal account of an employee, as somebody who can see it has answered.
create table enrolment.balance_answer (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  asked_at timestamptz not null,
  balance bigint check (balance >= 0),
  answered_at timestamptz,
  answered_by uuid,
  primary key (insured_id, id)
);
