-- 紧急破例: who looked against or without consent, why, and what the reviewer said. The hub keeps its own record.
create table imaging.glass (
  institution_id uuid not null,
  -- As the hub calls it.
  id uuid not null,
  encounter_id uuid not null,
  account_id uuid not null,
  doctor text not null,
  reason text not null check (reason in ('life-threatening', 'unconscious', 'consent-unreachable')),
  text bytea not null,
  -- For the review, which the hub takes for a person only.
  code bytea not null,
  proof text not null check (proof in ('e-voucher', 'card')),
  at timestamptz not null,
  until timestamptz not null,
  review_due_at timestamptz not null,
  reviewed_at timestamptz,
  reviewer text,
  outcome text check (outcome in ('justified', 'not-justified')),
  remark bytea,
  primary key (institution_id, id),
  foreign key (institution_id, encounter_id) references imaging.encounter (institution_id, id)
);
create index on imaging.glass (review_due_at) where reviewed_at is null;

alter table imaging.glass enable row level security;
alter table imaging.glass force row level security;
create policy keeper on imaging.glass to current_user using (true) with check (true);
create policy own on imaging.glass to renqiao_app
  using (platform.actor_role() = 'doctor' and account_id = platform.actor_account()
    and institution_id = platform.actor_institution())
  with check (platform.actor_role() = 'doctor' and account_id = platform.actor_account()
    and institution_id = platform.actor_institution());
-- The member of the network is the whole installation: its auditor reviews.
create policy reviewer on imaging.glass for select to renqiao_app
  using (platform.actor_role() = 'audit-admin');
create policy review on imaging.glass for update to renqiao_app
  using (platform.actor_role() = 'audit-admin' and reviewed_at is null)
  with check (platform.actor_role() = 'audit-admin');
grant select, insert, update (reviewed_at, reviewer, outcome, remark) on imaging.glass to renqiao_app;

-- When whoever asks last proved who they are; one’s own only.
create function imaging.signed_in_at() returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
  select max(created_at) from access.session where account_id = platform.actor_account()
$$;
revoke execute on function imaging.signed_in_at from public;
grant execute on function imaging.signed_in_at to renqiao_app;
