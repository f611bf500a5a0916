-- An account that asks to be tied to somebody who is on record already, and what the desk made of it.
-- The code is shown to the account alone; whoever stands at the desk reads it out.
create table enrolment.tie (
  insured_id uuid not null references enrolment.insured,
  id uuid not null,
  account_id uuid not null,
  account_name text not null,
  code text not null check (code ~ '^[0-9]{6}$'),
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'withdrawn', 'declined', 'tied', 'undone')),
  -- What was seen, on which day, and who saw it.
  paper text,
  seen_on date,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  undone_by uuid,
  undone_by_name text,
  undone_at timestamptz,
  -- Why it was declined, or undone.
  reason text,
  version integer not null default 1,
  primary key (insured_id, id),
  check (state not in ('tied', 'undone') or (paper is not null and seen_on is not null
    and decided_by is not null and decided_at is not null)),
  check (state not in ('declined', 'undone') or reason is not null),
  check ((state = 'undone') = (undone_by is not null)),
  -- A mistake is taken back by other eyes than those that made it.
  check (undone_by <> decided_by)
);
create index tie_asked on enrolment.tie (asked_at) where state = 'asked';
create index tie_account on enrolment.tie (account_id);

alter table enrolment.tie enable row level security;
alter table enrolment.tie force row level security;
create policy keeper on enrolment.tie for select to current_user using (true);
create policy insurer on enrolment.tie using (enrolment.is_insurer());
create policy own on enrolment.tie for select using (
  platform.actor_role() = 'insured' and account_id = platform.actor_account());
create policy ask on enrolment.tie for insert with check (
  platform.actor_role() = 'insured' and account_id = platform.actor_account() and state = 'asked');
create policy withdraw on enrolment.tie for update using (
  platform.actor_role() = 'insured' and account_id = platform.actor_account() and state = 'asked')
  with check (account_id = platform.actor_account() and state = 'withdrawn');

grant select, insert, update on enrolment.tie to renqiao_app;
