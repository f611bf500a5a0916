create schema community;
grant usage on schema community to renqiao_app;

create table community.activity (
  institution_id uuid not null references places.institution,
  id uuid not null,
  kind text not null check (kind in ('chronic-disease', 'severe-mental-disorder',
    'health-promotion', 'family-doctor-contract', 'care-for-the-old', 'public-benefit-advocacy')),
  state text not null check (state in ('planned', 'held', 'summed-up', 'counted', 'cancelled')),
  plan jsonb not null,
  starts_at timestamptz not null,
  organisers uuid[] not null check (cardinality(organisers) between 1 and 6),
  held_at timestamptz,
  summary jsonb,
  reason text not null default '' check (length(reason) <= 500),
  counted_at timestamptz,
  counted_by uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (institution_id, id),
  check ((state = 'counted') = (counted_at is not null)),
  check (state not in ('summed-up', 'counted') or summary is not null),
  check (state <> 'cancelled' or reason <> '')
);
create index activity_starts on community.activity (institution_id, starts_at desc);

-- Registered persons are rows of `people`; whoever is only estimated stands nowhere but in the summary.
create table community.participant (
  institution_id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  agreed_by uuid not null,
  evidence jsonb not null,
  at timestamptz not null,
  by_account uuid not null,
  primary key (institution_id, activity_id, person_id),
  foreign key (institution_id, activity_id) references community.activity,
  foreign key (institution_id, person_id) references people.person (institution_id, id),
  foreign key (institution_id, agreed_by) references people.person (institution_id, id)
);
create index participant_person on community.participant (institution_id, person_id);

create table community.follow_up (
  institution_id uuid not null,
  activity_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('family-doctor-contract', 'chronic-disease-list',
    'mental-disorder-list', 'care-for-the-old', 'request', 'other')),
  due date not null,
  note text not null default '' check (length(note) <= 300),
  state text not null default 'open' check (state in ('open', 'done', 'not-done')),
  result text not null default '' check (length(result) <= 300),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, activity_id, id),
  foreign key (institution_id, activity_id, person_id) references community.participant,
  check ((state = 'open') = (result = ''))
);

create table community.evidence (
  institution_id uuid not null,
  activity_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('photo', 'sign-in-sheet', 'material', 'report')),
  -- A picture on which somebody can be recognised who was not asked is not kept.
  faces text not null check (faces in ('none', 'agreed')),
  file_name text not null,
  media_type text not null,
  size integer not null,
  digest text not null,
  at timestamptz not null,
  by_account uuid not null,
  primary key (institution_id, activity_id, id),
  foreign key (institution_id, activity_id) references community.activity
);

-- The activities that the actor organises. Asked once for a query, not once for a row.
create function community.my_activities() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() not in ('social-worker', 'lead') then return; end if;
  return query select id from community.activity
    where institution_id = platform.actor_institution()
      and (platform.actor_account() = any (organisers) or platform.actor_role() = 'lead');
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['activity', 'participant', 'follow_up', 'evidence']
  loop
    execute format('alter table community.%I enable row level security', name);
    execute format('alter table community.%I force row level security', name);
    execute format('create policy keeper on community.%I for select to current_user using (true)', name);
    execute format('grant select, insert on community.%I to renqiao_app', name);
  end loop;
  foreach name in array array['participant', 'follow_up', 'evidence']
  loop
    execute format($policy$
      create policy organisers_and_head on community.%I using (
        institution_id = platform.actor_institution()
        and activity_id in (select community.my_activities())
      )$policy$, name);
  end loop;
end $$;

create policy organisers_and_head on community.activity using (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
  and (platform.actor_account() = any (organisers) or platform.actor_role() = 'lead')
);

grant update on community.activity, community.follow_up to renqiao_app;
-- A consent taken back takes the name off the list.
grant delete on community.participant to renqiao_app;
