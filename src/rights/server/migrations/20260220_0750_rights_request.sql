create schema rights;
grant usage on schema rights to renqiao_app;

-- What somebody asks about the data of a person, and what came of it (个人信息保护法 art. 44–50).
create table rights.rights_request (
  institution_id uuid not null references places.institution,
  id uuid not null,
  person_id uuid not null,
  "right" text not null
    check ("right" in ('rules', 'read', 'copy', 'correct', 'complete', 'delete', 'explain')),
  about text not null check (length(about) between 1 and 1000),
  channel text not null check (channel in ('counter', 'ward', 'telephone', 'letter')),
  received_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  asker text not null check (asker in ('self', 'guardian', 'agent', 'near-relative')),
  asker_name text not null check (length(asker_name) <= 50),
  asker_id uuid,
  relation text,
  interest text not null check (length(interest) <= 500),
  -- Kinds only: that a paper was seen is enough, its number is not kept.
  papers text[] not null default '{}',
  arranged_otherwise boolean not null default false,
  established_at timestamptz,
  established_by uuid,
  state text not null default 'received'
    check (state in ('received', 'established', 'granted', 'refused', 'withdrawn')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  done text not null default '' check (length(done) <= 1000),
  reason text,
  explanation text not null default '' check (length(explanation) <= 1000),
  kept_until date,
  kept_by text not null default '',
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_why text not null default '' check (length(lifted_why) <= 500),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references people.person (institution_id, id),
  foreign key (institution_id, asker_id) references people.person (institution_id, id),
  check ((asker = 'near-relative') = (relation is not null)),
  check (asker <> 'near-relative' or interest <> ''),
  check (asker = 'self' or asker_name <> ''),
  check (state in ('received', 'withdrawn', 'refused') or established_at is not null),
  check ((state in ('granted', 'refused', 'withdrawn')) = (decided_at is not null)),
  -- No refusal without a reason (art. 50), no yes without a deed.
  check ((state = 'refused') = (reason is not null)),
  check (state <> 'refused' or explanation <> ''),
  check (state <> 'granted' or done <> ''),
  check (state <> 'granted' or "right" <> 'delete' or (kept_until is not null and kept_by <> ''))
);
create index request_person on rights.rights_request (institution_id, person_id);
create index request_open on rights.rights_request (institution_id, received_at)
  where state in ('received', 'established');

-- 复制件: that one was made, with its fingerprint; the copy itself is not kept.
create table rights.copy (
  institution_id uuid not null,
  rights_request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  left_out integer not null check (left_out >= 0),
  digest text not null check (length(digest) = 64),
  primary key (institution_id, id),
  foreign key (institution_id, rights_request_id) references rights.rights_request
);
create index copy_request on rights.copy (institution_id, rights_request_id);

-- 保存期限: how long the house keeps its files, with the ground (art. 19). What was entered stays.
create table rights.keeping_term (
  institution_id uuid not null references places.institution,
  id uuid not null,
  years integer not null check (years between 1 and 100),
  source text not null check (length(source) between 2 and 300),
  from_day date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  entered_by_name text not null,
  primary key (institution_id, id)
);

-- 影响评估 (art. 55, 56).
create table rights.impact (
  institution_id uuid not null references places.institution,
  id uuid not null,
  series uuid not null,
  n integer not null check (n >= 1),
  title text not null check (length(title) between 1 and 80),
  deed text,
  occasion text not null,
  purpose text not null check (length(purpose) <= 1000),
  manner text not null check (length(manner) <= 1000),
  data_kinds text not null check (length(data_kinds) <= 1000),
  lawful text not null check (length(lawful) <= 2000),
  effects text not null check (length(effects) <= 2000),
  measures text not null check (length(measures) <= 2000),
  conclusion text not null check (conclusion in ('go-ahead', 'with-measures', 'do-not')),
  state text not null default 'draft' check (state in ('draft', 'approved')),
  assessed_by uuid not null,
  assessed_by_name text not null,
  assessed_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, series, n),
  check ((state = 'approved') = (approved_at is not null)),
  check (approved_by <> assessed_by),
  check (state = 'draft' or '' not in (purpose, manner, data_kinds, lawful, effects, measures))
);

-- Whoever it is, the owner of the tables too: what was approved or answered is never rewritten, and a
-- record of processing stays three years at least (art. 56).
create function rights.stay() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  settled timestamptz := case tg_table_name
    when 'impact' then (to_jsonb(old)->>'approved_at')::timestamptz
    else (to_jsonb(old)->>'decided_at')::timestamptz
  end;
begin
  if tg_op = 'DELETE' then
    if settled is null or settled > now() - interval '3 years' then
      raise exception 'records of processing stay for three years';
    end if;
    return old;
  end if;
  if tg_table_name = 'impact' and settled is not null then
    raise exception 'an approved assessment is not changed';
  end if;
  if tg_table_name = 'rights_request' and settled is not null
    and (to_jsonb(new) - 'lifted_at' - 'lifted_by' - 'lifted_why' - 'version')
      <> (to_jsonb(old) - 'lifted_at' - 'lifted_by' - 'lifted_why' - 'version') then
    raise exception 'an answered request is not changed';
  end if;
  return new;
end $$;

create trigger stay before update or delete on rights.rights_request
  for each row execute function rights.stay();
create trigger stay before update or delete on rights.impact
  for each row execute function rights.stay();
