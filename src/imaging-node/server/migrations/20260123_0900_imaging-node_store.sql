-- What an imaging node keeps. Pictures are files; here is what finds them and what was said of them.
-- All of it belongs to the node as a whole: only the node itself ('system') sees it, clients come by token.
create schema imaging_node;
grant usage on schema imaging_node to renqiao_app;

create table imaging_node.client (
  id uuid primary key,
  name text not null,
  -- SHA-256 of the token: who reads the table cannot come in.
  secret bytea not null unique,
  ops text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table imaging_node.study (
  id uuid primary key,
  study_uid text collate "C" not null unique,
  patient_id text,
  -- In small letters: each way of writing the name, for matching.
  patient_names text[] not null default '{}',
  referring_names text[] not null default '{}',
  birth_date text,
  sex text,
  study_date text collate "C",
  study_time text collate "C",
  accession_number text,
  study_identifier text,
  description text,
  attributes jsonb not null,
  -- The instance whose header describes the study: the least, so that the order of arrival is of no matter.
  described_by text collate "C" not null,
  modalities text[] not null,
  series_count int not null default 0,
  instance_count int not null default 0,
  bytes bigint not null default 0,
  state text not null default 'receiving' check (state in ('receiving', 'sealed')),
  -- Of the last manifest; 0 before the first.
  version int not null default 0,
  first_at timestamptz not null,
  arrived_at timestamptz not null
);
create index on imaging_node.study (patient_id);
create index on imaging_node.study (study_date, study_uid);
create index on imaging_node.study (accession_number);
-- Not by the time of the last arrival: an index on what changes with every image would cost each of them.
create index on imaging_node.study (id) where state = 'receiving';

create table imaging_node.name_token (
  token text collate "C" not null,
  study_id uuid not null references imaging_node.study,
  primary key (token, study_id)
);

create table imaging_node.series (
  id uuid primary key,
  study_id uuid not null references imaging_node.study,
  series_uid text collate "C" not null,
  modality text not null,
  number int,
  performed_date text collate "C",
  performed_time text collate "C",
  description text,
  attributes jsonb not null,
  described_by text collate "C" not null,
  instance_count int not null default 0,
  unique (study_id, series_uid)
);
create index on imaging_node.series (series_uid);

create table imaging_node.instance (
  id uuid primary key,
  study_id uuid not null references imaging_node.study,
  series_id uuid not null references imaging_node.series,
  sop_uid text collate "C" not null unique,
  sop_class text not null,
  number int,
  digest bytea not null,
  size bigint not null,
  syntax text not null,
  attributes jsonb not null,
  -- The data set as DICOM JSON, gzipped; long values stay in the file.
  header bytea not null,
  -- Where each frame lies in the file; null when there is none, or nobody can say.
  frames jsonb,
  client_id uuid not null references imaging_node.client,
  kept_at timestamptz not null
);
create index on imaging_node.instance (series_id, number, sop_uid);
create index on imaging_node.instance (study_id);
create index on imaging_node.instance (digest);

-- Other bytes under a UID that is taken: kept, never served, and somebody has to look.
create table imaging_node.conflict (
  id uuid primary key,
  sop_uid text collate "C" not null,
  kept_digest bytea not null,
  digest bytea not null,
  size bigint not null,
  client_id uuid not null references imaging_node.client,
  at timestamptz not null,
  unique (sop_uid, digest)
);
create index on imaging_node.conflict (digest);

create table imaging_node.manifest (
  study_id uuid not null references imaging_node.study,
  version int not null,
  body text not null,
  digest bytea not null,
  -- JSON Web Signature without its payload (RFC 7515, appendix F).
  signature text not null,
  sealed_at timestamptz not null,
  primary key (study_id, version)
);

-- What changed, study by study. Numbered when it is first asked for: then all of it is committed,
-- and no number appears behind one that was read already.
create table imaging_node.change (
  id bigint generated always as identity primary key,
  seq bigint unique,
  study_id uuid not null references imaging_node.study,
  kind text not null check (kind in ('grew', 'sealed', 'conflict')),
  version int not null,
  at timestamptz not null
);
create unique index on imaging_node.change (study_id) where seq is null and kind = 'grew';
create index on imaging_node.change (id) where seq is null;

create function imaging_node.note_growth(study uuid, at_version int, moment timestamptz) returns void
language sql as $$
  -- The lock on a row that is not numbered yet keeps it unnumbered until this commit.
  insert into imaging_node.change (study_id, kind, version, at) values (study, 'grew', at_version, moment)
  on conflict (study_id) where seq is null and kind = 'grew' do update set at = excluded.at
$$;

-- Numbers what was committed, in the order in which it was written.
create function imaging_node.number_changes() returns void language plpgsql as $$
declare
  last bigint;
begin
  if not exists (select from imaging_node.change where seq is null) then return; end if;
  perform pg_advisory_xact_lock(20260123);
  select coalesce(max(seq), 0) into last from imaging_node.change;
  with fresh as (
    select id from imaging_node.change where seq is null order by id for update skip locked
  ), numbered as (
    select id, last + row_number() over (order by id) as next from fresh
  )
  update imaging_node.change c set seq = n.next from numbered n where n.id = c.id;
end $$;

-- Who asks is the node itself, for the length of the transaction. Said by the statement that asks, it
-- costs no message of its own.
create function imaging_node.enter() returns void language sql as $$
  select set_config('app.role', 'system', true)
$$;

-- What a study consists of never changes but by growing: its number of instances says which state it is.
create function imaging_node.find_study(uid text) returns table (id uuid, instance_count int)
language plpgsql as $$
begin
  perform imaging_node.enter();
  return query select s.id, s.instance_count from imaging_node.study s where s.study_uid = uid;
end $$;

-- Keeps one instance, once: 'kept', 'same' when these very bytes are there, 'conflict' when others are.
create function imaging_node.keep_instance(
  given jsonb, header bytea, client uuid, moment timestamptz, told boolean
) returns table (outcome text, study uuid) language plpgsql as $$
declare
  the_digest bytea := decode(given ->> 'digest', 'hex');
  the_size bigint := (given ->> 'size')::bigint;
  uid text := given ->> 'sopUid';
  s jsonb := given -> 'study';
  e jsonb := given -> 'series';
  the_study uuid;
  the_series uuid;
  there record;
  at_version int;
  fresh_series boolean := false;
  names text[] := array(select jsonb_array_elements_text(given -> 'study' -> 'patientNames'));
begin
  perform imaging_node.enter();
  -- Who starts after a fall waits for this: a statement whose sender is dead may still commit.
  perform pg_advisory_xact_lock_shared(20260124);
  insert into imaging_node.study as t (id, study_uid, attributes, described_by, modalities, first_at, arrived_at)
    values ((given ->> 'studyId')::uuid, s ->> 'uid', '{}', '', '{}', moment, moment)
    on conflict (study_uid) do nothing returning t.id into the_study;
  if the_study is null then
    select t.id into the_study from imaging_node.study t where t.study_uid = s ->> 'uid';
  end if;
  insert into imaging_node.series as t (id, study_id, series_uid, modality, attributes, described_by)
    values ((given ->> 'seriesId')::uuid, the_study, e ->> 'uid', e ->> 'modality', '{}', '')
    on conflict (study_id, series_uid) do nothing returning t.id into the_series;
  fresh_series := the_series is not null;
  if the_series is null then
    select t.id into the_series from imaging_node.series t
      where t.study_id = the_study and t.series_uid = e ->> 'uid';
  end if;
  insert into imaging_node.instance (id, study_id, series_id, sop_uid, sop_class, number, digest, size,
      syntax, attributes, header, frames, client_id, kept_at)
    values ((given ->> 'id')::uuid, the_study, the_series, uid, given ->> 'sopClass',
      (given ->> 'number')::int, the_digest, the_size, given ->> 'syntax', given -> 'attributes',
      header, given -> 'frames', client, moment)
    on conflict (sop_uid) do nothing;
  if not found then
    select i.digest, i.study_id, t.version into there
      from imaging_node.instance i join imaging_node.study t on t.id = i.study_id where i.sop_uid = uid;
    -- What was made above for an instance that is not kept goes again.
    if fresh_series then delete from imaging_node.series t where t.id = the_series; end if;
    delete from imaging_node.study t where t.id = the_study and t.described_by = '';
    if there.digest = the_digest then
      return query select 'same', there.study_id;
      return;
    end if;
    insert into imaging_node.conflict (id, sop_uid, kept_digest, digest, size, client_id, at)
      values ((given ->> 'id')::uuid, uid, there.digest, the_digest, the_size, client, moment)
      on conflict (sop_uid, digest) do nothing;
    insert into imaging_node.change (study_id, kind, version, at)
      values (there.study_id, 'conflict', there.version, moment);
    perform audit.append(client, 'system', null, 'imaging-node.conflict', 'study', there.study_id::text);
    return query select 'conflict', there.study_id;
    return;
  end if;
  if not exists (
    select from imaging_node.study t where t.id = the_study and t.described_by <> '' and t.patient_names = names
  ) then
    insert into imaging_node.name_token (token, study_id)
      select token, the_study from jsonb_array_elements_text(s -> 'tokens') token order by token
      on conflict do nothing;
  end if;
  update imaging_node.series t set instance_count = t.instance_count + 1 where t.id = the_series;
  update imaging_node.series t set described_by = uid, modality = e ->> 'modality',
      number = (e ->> 'number')::int, performed_date = e ->> 'performedDate',
      performed_time = e ->> 'performedTime', description = e ->> 'description',
      attributes = e -> 'attributes'
    where t.id = the_series and (t.described_by = '' or uid < t.described_by);
  update imaging_node.study t set instance_count = t.instance_count + 1,
      series_count = t.series_count + fresh_series::int, bytes = t.bytes + the_size,
      arrived_at = moment, state = 'receiving',
      modalities = (select array_agg(distinct m order by m)
        from unnest(t.modalities || array[e ->> 'modality']) m)
    where t.id = the_study returning t.version into at_version;
  update imaging_node.study t set described_by = uid, patient_id = s ->> 'patientId',
      patient_names = names,
      referring_names = array(select jsonb_array_elements_text(s -> 'referringNames')),
      birth_date = s ->> 'birthDate', sex = s ->> 'sex', study_date = s ->> 'date',
      study_time = s ->> 'time', accession_number = s ->> 'accessionNumber',
      study_identifier = s ->> 'studyId', description = s ->> 'description',
      attributes = s -> 'attributes'
    where t.id = the_study and (t.described_by = '' or uid < t.described_by);
  perform imaging_node.note_growth(the_study, at_version, moment);
  if not told then
    perform audit.append(client, 'system', null, 'imaging-node.store', 'study', the_study::text);
  end if;
  return query select 'kept', the_study;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['client', 'study', 'name_token', 'series', 'instance', 'conflict',
    'manifest', 'change']
  loop
    execute format('alter table imaging_node.%I enable row level security', name);
    execute format('alter table imaging_node.%I force row level security', name);
    execute format('create policy keeper on imaging_node.%I to current_user using (true)', name);
    execute format($policy$create policy node on imaging_node.%I to renqiao_app
      using (platform.actor_role() = 'system')$policy$, name);
    execute format('grant select, insert on imaging_node.%I to renqiao_app', name);
  end loop;
end $$;
grant update on imaging_node.study, imaging_node.series, imaging_node.change, imaging_node.client
  to renqiao_app;
grant delete on imaging_node.study, imaging_node.series to renqiao_app;
