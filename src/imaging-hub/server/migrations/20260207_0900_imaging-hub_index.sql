-- What the hub of a network of imaging nodes keeps: who belongs to it, where studies lie, what patients said,
-- and who was given what. No picture, no name.
--
-- Everything about a patient is kept by `pid`, a keyed hash of the person code: the distribution column, first
-- in every key of these tables, so that they can be spread over many servers (Citus). The rest is small.
create schema imaging_hub;
grant usage on schema imaging_hub to renqiao_app;

create table imaging_hub.node (
  -- Two bytes in hundreds of millions of rows.
  no smallint primary key,
  id uuid not null unique,
  name text not null unique,
  title text not null,
  base_url text not null,
  phone text not null default '',
  -- Ed25519, 32 bytes as base64url; two while the node changes its key.
  keys text[] not null,
  membership text not null default 'active' check (membership in ('active', 'suspended', 'removed')),
  last_contact_at timestamptz,
  answer_ms int,
  skew_seconds int,
  waiting int,
  -- The last batch of the index that was taken.
  batch int not null default 0,
  -- Rows of the index; the measure of what a repair may change by itself.
  joined_at timestamptz not null
);

create table imaging_hub.member (
  org text primary key,
  id uuid not null unique,
  name text not null,
  keys text[] not null,
  purposes text[] not null,
  origins text[] not null default '{}',
  membership text not null default 'active' check (membership in ('active', 'suspended', 'removed')),
  joined_at timestamptz not null
);

-- Signing keys are made from the key file by their number.
create table imaging_hub.signing_key (
  number int primary key,
  state text not null check (state in ('next', 'current', 'previous', 'revoked')),
  since timestamptz not null
);

-- With which key persons are hashed. The last is that of new rows; older ones are looked up as well, until
-- their rows have moved.
create table imaging_hub.epoch (number smallint primary key);

create table imaging_hub.bulletin (
  seq bigint primary key,
  kind text not null,
  ref text not null,
  -- For one node, or for all.
  node smallint,
  at timestamptz not null
);

create table imaging_hub.batch (
  node smallint not null,
  seq int not null,
  digest text not null,
  answer jsonb not null,
  -- The request as it was signed: what a node said, it said.
  signed text not null,
  at timestamptz not null,
  primary key (node, seq)
);

create table imaging_hub.study (
  pid uuid not null,
  node smallint not null,
  study_uid text collate "C" not null,
  -- The index code of 82 characters, sealed; it names the person and is not unique.
  code bytea not null,
  epoch smallint not null,
  exam_day int not null,
  exam_minute smallint not null,
  modalities text[] not null,
  -- Empty where the code has zeros only.
  body_part text not null,
  device text not null,
  unit text not null,
  series_count int not null,
  instance_count int not null,
  bytes bigint not null,
  state text not null check (state in ('sealed', 'withdrawn')),
  reason text,
  rev int not null,
  manifest bytea not null,
  -- 64 bits of what node and hub must agree on.
  print bigint not null,
  primary key (pid, node, study_uid)
);
-- For the nightly comparison only.
create index on imaging_hub.study (node, exam_day);

-- One person, two codes: what is asked for under the first is looked up under the second.
create table imaging_hub.redirect (
  pid uuid primary key,
  to_pid uuid not null,
  at timestamptz not null
);

create table imaging_hub.consent (
  pid uuid not null,
  id uuid not null,
  version int not null,
  provisions jsonb not null,
  said_by text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (pid, id, version)
);

create table imaging_hub.break_glass (
  pid uuid not null,
  id uuid not null,
  org text not null,
  practitioner text not null,
  role text not null,
  reason text not null,
  text bytea not null,
  at timestamptz not null,
  until timestamptz not null,
  review_due_at timestamptz not null,
  reviewed_at timestamptz,
  reviewer text,
  outcome text check (outcome in ('justified', 'not-justified')),
  remark bytea,
  primary key (pid, id)
);

create table imaging_hub.ticket (
  pid uuid not null,
  id uuid not null,
  node smallint not null,
  org text not null,
  practitioner text not null,
  role text not null,
  purpose text not null,
  encounter text,
  case_number text,
  studies text[] not null,
  ops text[] not null,
  rule text not null,
  policy text not null,
  consent_id uuid,
  consent_version int,
  break_glass uuid,
  jkt text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (pid, id)
);
create index on imaging_hub.ticket (pid, issued_at);
create index on imaging_hub.ticket (issued_at);

-- Audit at the source: what nodes say that they gave out.
create table imaging_hub.given (
  pid uuid not null,
  ticket uuid not null,
  study_uid text collate "C" not null,
  kind text not null,
  node smallint not null,
  at timestamptz not null,
  primary key (pid, ticket, study_uid, kind)
);
create index on imaging_hub.given (at);

-- Audit at the recipient: what arrived.
create table imaging_hub.receipt (
  pid uuid not null,
  ticket uuid not null,
  study_uid text collate "C" not null,
  org text not null,
  instances int not null,
  verified int not null,
  corrupt int not null,
  at timestamptz not null,
  primary key (pid, ticket, study_uid)
);
create index on imaging_hub.receipt (at);

-- What the nightly comparison of tickets, source and recipient found.
create table imaging_hub.finding (
  pid uuid not null,
  ticket uuid not null,
  study_uid text collate "C" not null,
  kind text not null,
  node smallint,
  found_at timestamptz not null,
  primary key (pid, ticket, study_uid, kind)
);

create table imaging_hub.reconciliation (
  id uuid primary key,
  node smallint not null,
  at timestamptz not null,
  plan jsonb not null,
  -- The rows as the node sent them, with their days: what is done when a person confirms.
  days int[] not null,
  entries jsonb,
  state text not null check (state in ('applied', 'waiting', 'dropped')),
  confirmed_by text,
  settled_at timestamptz
);

insert into imaging_hub.epoch values (1);
insert into imaging_hub.signing_key values (1, 'current', now()), (2, 'next', now());

do $$
declare
  name text;
begin
  foreach name in array array['node', 'member', 'signing_key', 'epoch', 'bulletin', 'batch', 'study',
    'redirect', 'consent', 'break_glass', 'ticket', 'given', 'receipt', 'finding', 'reconciliation']
  loop
    execute format('alter table imaging_hub.%I enable row level security', name);
    execute format('alter table imaging_hub.%I force row level security', name);
    execute format('create policy keeper on imaging_hub.%I to current_user using (true)', name);
    execute format($policy$create policy hub on imaging_hub.%I to renqiao_app
      using (platform.actor_role() = 'system')$policy$, name);
    execute format('grant select, insert on imaging_hub.%I to renqiao_app', name);
  end loop;
end $$;
grant update on imaging_hub.node, imaging_hub.member, imaging_hub.signing_key, imaging_hub.study,
  imaging_hub.redirect, imaging_hub.consent, imaging_hub.break_glass, imaging_hub.receipt, imaging_hub.reconciliation
  to renqiao_app;
-- A person moves to another pid; nothing else goes.
grant delete on imaging_hub.study, imaging_hub.consent to renqiao_app;
