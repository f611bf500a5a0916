create schema staff_support;
grant usage on schema staff_support to renqiao_app;

-- The social workers of a house to whom its staff may talk. Named by the head, who sees this and counts.
create table staff_support.counsellor (
  institution_id uuid not null references places.institution,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  named_by uuid not null check (named_by <> account_id),
  primary key (institution_id, account_id)
);

create table staff_support.care_poster (
  institution_id uuid not null references places.institution,
  id uuid not null,
  token text not null unique check (length(token) >= 20),
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (institution_id, id)
);
create unique index care_poster_active on staff_support.care_poster (institution_id) where active;

-- Who asks is known by what lies sealed, and by nothing else: no account, no person.
create table staff_support.talk (
  institution_id uuid not null references places.institution,
  id uuid not null,
  state text not null check (state in ('waiting', 'open', 'closed', 'locked', 'erased')),
  theme text not null,
  name bytea,
  reach_at bytea,
  "when" bytea,
  poster_id uuid,
  asked_at timestamptz not null,
  counsellor_id uuid,
  offered_to uuid check (offered_to <> counsellor_id),
  consent_by text check (offered_to is null or consent_by is not null),
  keep_basis text not null default '' check (length(keep_basis) <= 200),
  kept_until date,
  version integer not null default 1,
  primary key (institution_id, id),
  check ((state = 'waiting') = (counsellor_id is null)),
  check (state <> 'erased' or (name is null and reach_at is null and "when" is null)),
  check (state <> 'locked' or (kept_until is not null and keep_basis <> ''))
);
create index talk_counsellor on staff_support.talk (institution_id, counsellor_id);
create index talk_waiting on staff_support.talk (institution_id, asked_at) where state = 'waiting';

create table staff_support.session (
  institution_id uuid not null,
  id uuid not null,
  talk_id uuid not null,
  day date not null,
  minutes integer not null check (minutes between 5 and 300),
  themes text[] not null check (cardinality(themes) between 1 and 4),
  note bytea,
  recorded_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, talk_id) references staff_support.talk
);
create index session_talk on staff_support.session (institution_id, talk_id);

create function staff_support.find_poster(given text)
returns table (id uuid, institution_id uuid) language sql stable security definer
set search_path = pg_catalog as $$
  select id, institution_id from staff_support.care_poster where token = given and active
$$;
create function staff_support.poster_hangs_at(poster uuid, institution uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from staff_support.care_poster p
    where p.institution_id = institution and p.id = poster and p.active)
$$;
create function staff_support.is_counsellor() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select platform.actor_role() = 'social-worker' and exists (
    select from staff_support.counsellor c
    where c.institution_id = platform.actor_institution() and c.account_id = platform.actor_account()
      and c.until is null)
$$;
create function staff_support.my_talks() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select t.id from staff_support.talk t
  where platform.actor_role() = 'social-worker' and t.institution_id = platform.actor_institution()
    and t.counsellor_id = platform.actor_account()
$$;

-- What the head may count: sessions of quarters that are over, by the time of Beijing. People are
-- numbers here; whose they are cannot be asked.
create function staff_support.sessions_before(quarter timestamptz)
returns table (person bigint, recorded_at timestamptz, theme text, minutes integer)
language sql stable security definer set search_path = pg_catalog as $$
  select dense_rank() over (order by s.talk_id), s.recorded_at, s.themes[1], s.minutes
  from staff_support.session s
  where platform.actor_role() = 'lead' and s.institution_id = platform.actor_institution()
    and s.recorded_at < least(quarter,
      date_trunc('quarter', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')
$$;

do $$
declare
  name text;
begin
  foreach name in array array['counsellor', 'care_poster', 'talk', 'session']
  loop
    execute format('alter table staff_support.%I enable row level security', name);
    execute format('alter table staff_support.%I force row level security', name);
    execute format('create policy keeper on staff_support.%I for select to current_user using (true)', name);
  end loop;
end $$;

create policy head on staff_support.counsellor using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'lead'
);
create policy fellows on staff_support.counsellor for select using (
  institution_id = platform.actor_institution() and staff_support.is_counsellor()
);

create policy house on staff_support.care_poster for select using (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
);
create policy head on staff_support.care_poster using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'lead'
);

-- Its one counsellor; whom it is offered to; and as long as it waits, the counsellors of the house.
-- Not the head, no administrator, no auditor, no officer.
create policy counsellor on staff_support.talk using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'social-worker'
  and (counsellor_id = platform.actor_account() or offered_to = platform.actor_account()
    or (state = 'waiting' and staff_support.is_counsellor()))
) with check (
  institution_id = platform.actor_institution() and platform.actor_role() = 'social-worker'
  and counsellor_id = platform.actor_account()
);
create policy from_the_poster on staff_support.talk for insert with check (
  platform.actor_role() = 'nobody' and state = 'waiting'
  and staff_support.poster_hangs_at(poster_id, institution_id)
);

create policy counsellor on staff_support.session using (
  institution_id = platform.actor_institution() and talk_id in (select staff_support.my_talks())
);

grant select, insert, update on staff_support.counsellor, staff_support.care_poster,
  staff_support.talk to renqiao_app;
-- What was written is never changed, only destroyed.
grant select, insert, update (note) on staff_support.session to renqiao_app;
