-- What a node needs to belong to a network: keys and news of the hub, tickets and the sessions they opened,
-- what was given out, and what waits to be told to the index.

create table imaging_node.hub_key (
  kid text primary key,
  x text not null
);

create table imaging_node.hub_state (
  only_one boolean primary key default true check (only_one),
  -- The last bulletin that was read.
  bulletin bigint not null default 0,
  origins text[] not null default '{}',
  synced_at timestamptz,
  -- The last number of the change feed that was turned into a row of the index.
  change bigint not null default 0,
  -- The last batch that the hub took.
  batch int not null default 0
);
insert into imaging_node.hub_state default values;

-- What ended sessions, and ends tickets that were decided on before it.
create table imaging_node.bulletin (
  kind text not null,
  ref text not null,
  seq bigint not null,
  primary key (kind, ref)
);

create table imaging_node.session (
  id uuid primary key,
  -- SHA-256 of the token.
  secret bytea not null unique,
  -- Thumbprint of the key without which the token is of no use.
  jkt text not null,
  -- The ticket that opened it, or the last that let it go on.
  ticket uuid not null,
  kid text not null,
  sub text not null,
  org text not null,
  pid uuid not null,
  purpose text not null,
  break_glass uuid,
  studies text[] not null,
  ops text[] not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  byte_cap bigint not null,
  bytes bigint not null default 0,
  ended_at timestamptz,
  ended_because text
);
create index on imaging_node.session (expires_at) where ended_at is null;

create table imaging_node.redeemed (
  ticket uuid primary key,
  session_id uuid not null references imaging_node.session,
  at timestamptz not null,
  replays int not null default 0
);

-- Audit at the source, in a form that the hub can hold against tickets and receipts.
create table imaging_node.given (
  ticket uuid not null,
  study_uid text collate "C" not null,
  kind text not null check (kind in ('metadata', 'pixels', 'manifest')),
  pid uuid not null,
  at timestamptz not null,
  told boolean not null default false,
  primary key (ticket, study_uid, kind)
);
create index on imaging_node.given (at) where not told;

-- What the index was told, or is to be told, of each study.
create table imaging_node.announcement (
  study_uid text collate "C" not null,
  -- Part of the key: a study that turns out to be another person's is withdrawn from the first.
  code text collate "C" not null,
  entry jsonb not null,
  -- YYYYMMDD, of the exam.
  day int not null,
  print bigint not null,
  -- Where it stands in the queue; null when the hub has it.
  place bigint,
  primary key (study_uid, code)
);
create index on imaging_node.announcement (day);
create index on imaging_node.announcement (place) where place is not null;
create sequence imaging_node.place;
grant usage on sequence imaging_node.place to renqiao_app;

-- The batch that is under way: until the hub has answered it is sent again, word for word.
create table imaging_node.batch (
  seq int primary key,
  entries jsonb not null,
  -- The places that it empties.
  upto bigint not null
);

alter table imaging_node.study add column withdrawn_at timestamptz, add column withdrawn_because text;
alter table imaging_node.change drop constraint change_kind_check;
alter table imaging_node.change add constraint change_kind_check
  check (kind in ('grew', 'sealed', 'conflict', 'withdrawn'));

-- What was withdrawn is not there for anybody.
create or replace function imaging_node.find_study(uid text) returns table (id uuid, instance_count int)
language plpgsql as $$
begin
  perform imaging_node.enter();
  return query select s.id, s.instance_count from imaging_node.study s
    where s.study_uid = uid and s.withdrawn_at is null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['hub_key', 'hub_state', 'bulletin', 'session', 'redeemed', 'given',
    'announcement', 'batch']
  loop
    execute format('alter table imaging_node.%I enable row level security', name);
    execute format('alter table imaging_node.%I force row level security', name);
    execute format('create policy keeper on imaging_node.%I to current_user using (true)', name);
    execute format($policy$create policy node on imaging_node.%I to renqiao_app
      using (platform.actor_role() = 'system')$policy$, name);
    execute format('grant select, insert, update on imaging_node.%I to renqiao_app', name);
  end loop;
end $$;
grant delete on imaging_node.hub_key, imaging_node.batch, imaging_node.bulletin to renqiao_app;
