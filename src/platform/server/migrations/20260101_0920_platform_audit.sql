create schema audit;
grant usage on schema audit to renqiao_app;

-- The log is a bundle of hash chains. Each transaction adds to one lane of the bundle, so that
-- two deeds at the same moment do not wait for each other's commit.
create table audit.lane (
  lane smallint primary key,
  length bigint not null default 0,
  head bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 20);
insert into audit.lane (lane) select generate_series(0, 15);

create table audit.entry (
  -- Of audit.lane; the only way in sees to it, and a check of its own would cost every request.
  lane smallint not null,
  position bigint not null,
  at timestamptz not null,
  account_id uuid not null,
  role text not null,
  institution_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  hash bytea not null,
  primary key (lane, position)
);
create index on audit.entry (subject_kind, subject_id, at);
create index on audit.entry (institution_id, at);
create index on audit.entry (account_id, at);
-- The auditor's list, newest first.
create index on audit.entry (at, lane, position);

-- What is hashed: the hash before and every column, in an order and form that a verifier repeats.
-- The lengths go first, so that no letter can be moved from one field to its neighbour.
create function audit.digest(before bytea, e audit.entry) returns bytea
language sql immutable as $$
  select sha256(before || convert_to(concat_ws(E'\x1f',
    e.lane, e.position, extract(epoch from e.at), e.account_id, coalesce(e.institution_id::text, '-'),
    octet_length(e.role), octet_length(e.action), octet_length(e.subject_kind),
    e.role, e.action, e.subject_kind, e.subject_id), 'UTF8'))
$$;

-- The only way in. It runs as its owner: the product's role has no right to touch the tables.
create function audit.append(
  account uuid, acting text, institution uuid, deed text, kind text, subject text
) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  mine smallint := pg_backend_pid() % 16;
  last audit.lane;
  e audit.entry;
begin
  -- A lane that somebody holds is passed by: to wait for it could be to wait in a circle.
  select * into last from audit.lane where lane = mine for update skip locked;
  if not found then
    select * into last from audit.lane order by (lane - mine + 16) % 16 limit 1 for update skip locked;
  end if;
  if not found then
    select * into last from audit.lane where lane = mine for update;
  end if;
  e := row(last.lane, last.length + 1, clock_timestamp(), account, acting, institution, deed, kind,
    subject, null);
  e.hash := audit.digest(last.head, e);
  insert into audit.entry values (e.*);
  update audit.lane set length = e.position, head = e.hash where lane = e.lane;
end $$;
revoke all on function audit.append(uuid, text, uuid, text, text, text) from public;
grant execute on function audit.append(uuid, text, uuid, text, text, text) to renqiao_app;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy keeper on audit.entry to current_user using (true) with check (true);
create policy auditors on audit.entry for select to renqiao_app using (
  platform.actor_role() in ('audit-admin', 'system')
  or (platform.actor_role() = 'lead' and institution_id = platform.actor_institution())
);
grant select on audit.entry, audit.lane to renqiao_app;

-- How many checkpoints each file of them has: that its last lines were cut off is noticed here.
create table audit.checkpoint_file (
  file uuid primary key,
  lines bigint not null
);
alter table audit.checkpoint_file enable row level security;
alter table audit.checkpoint_file force row level security;
create policy keeper on audit.checkpoint_file using (platform.actor_role() = 'system');
grant select, insert, update (lines) on audit.checkpoint_file to renqiao_app;
