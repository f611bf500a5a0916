create schema referrals;
grant usage on schema referrals to renqiao_app;

create table referrals.referral (
  institution_id uuid not null,
  id uuid not null unique,
  case_id uuid not null,
  number text not null,
  resource_id uuid references resources.resource (id),
  previous_id uuid,
  to_name text not null check (length(to_name) <= 80),
  to_contact text not null check (length(to_contact) <= 80),
  -- Whose partners have accounts here; without one there is a link.
  to_institution_id uuid references places.institution,
  intention text not null check (intention in ('take-over', 'assist')),
  urgency text not null check (urgency in ('now', 'day', 'routine')),
  need text,
  facts jsonb not null,
  preflight jsonb not null,
  -- Sealed: the very bytes that the consent screen shows and the receiver gets, and their SHA-256.
  package bytea not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  data_classes text[] not null,
  consent_id uuid,
  state text not null,
  state_since timestamptz not null,
  hold_until date,
  attempts integer not null default 0,
  settled boolean not null default false,
  reason text,
  created_at timestamptz not null,
  created_by uuid not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  delivered_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, number),
  foreign key (institution_id, case_id) references casework."case",
  foreign key (institution_id, previous_id) references referrals.referral,
  -- Nothing is sent without a consent on record.
  check (state in ('prepared', 'dropped') or (consent_id is not null and sent_at is not null))
);
create index referral_case on referrals.referral (institution_id, case_id, created_at);
create index referral_received on referrals.referral (to_institution_id, sent_at)
  where to_institution_id is not null;

create table referrals.event (
  institution_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  side text not null check (side in ('sender', 'receiver')),
  who text not null check (length(who) <= 60),
  step text not null,
  reason text,
  note text not null default '' check (length(note) <= 500),
  primary key (institution_id, id),
  foreign key (institution_id, referral_id) references referrals.referral
);
create index event_referral on referrals.event (institution_id, referral_id, at);

-- For receivers without an account. What opens it is kept as a hash; whoever opens it first keeps it.
create table referrals.link (
  institution_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  secret_hash bytea not null unique,
  key_hash bytea,
  opened_by text check (length(opened_by) <= 40),
  opened_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, referral_id) references referrals.referral
);
create unique index link_of_referral on referrals.link (institution_id, referral_id)
  where revoked_at is null;

-- Looked at before sending, also where nothing was sent then.
create table referrals.preflight (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  resource_id uuid not null references resources.resource (id),
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);

-- What a partner's house has received.
create function referrals.received() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() <> 'partner' then return; end if;
  return query select id from referrals.referral
    where to_institution_id = platform.actor_institution()
      and state not in ('prepared', 'dropped', 'cancelled');
end $$;

-- What the link opens that this transaction has named by the hash of its secret.
create function referrals.linked() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() <> 'nobody' then return; end if;
  return query select l.referral_id from referrals.link l
    where l.secret_hash = decode(coalesce(current_setting('referrals.link', true), ''), 'hex')
      and l.revoked_at is null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['referral', 'event', 'link', 'preflight']
  loop
    execute format('alter table referrals.%I enable row level security', name);
    execute format('alter table referrals.%I force row level security', name);
    execute format('create policy keeper on referrals.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy team_and_head on referrals.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;

create policy receiver on referrals.referral for select using (id in (select referrals.received()));
create policy receiver_steps on referrals.referral for update
  using (id in (select referrals.received())) with check (platform.actor_role() = 'partner');
create policy receiver on referrals.event for select
  using (referral_id in (select referrals.received()));
create policy receiver_writes on referrals.event for insert
  with check (side = 'receiver' and referral_id in (select referrals.received()));

create policy linked on referrals.referral for select using (id in (select referrals.linked()));
create policy linked_steps on referrals.referral for update
  using (id in (select referrals.linked())) with check (platform.actor_role() = 'nobody');
create policy linked on referrals.event for select
  using (referral_id in (select referrals.linked()));
create policy linked_writes on referrals.event for insert
  with check (side = 'receiver' and referral_id in (select referrals.linked()));
create policy linked on referrals.link for select
  using (referral_id in (select referrals.linked()));
create policy linked_opens on referrals.link for update
  using (referral_id in (select referrals.linked())) with check (platform.actor_role() = 'nobody');

grant select, insert on referrals.event, referrals.preflight to renqiao_app;
grant select, insert on referrals.referral to renqiao_app;
-- The package, whom it is for and what was agreed to are never written again.
grant update (consent_id, state, state_since, hold_until, attempts, settled, reason, sent_at,
  accepted_at, delivered_at, closed_at, version) on referrals.referral to renqiao_app;
grant select, insert on referrals.link to renqiao_app;
grant update (key_hash, opened_by, opened_at, revoked_at) on referrals.link to renqiao_app;
