create schema stationing;
grant usage on schema stationing to renqiao_app;

-- The posts of one year, and the text that the four parties agree to: a document with its source.
create table stationing.batch (
  id uuid primary key,
  n integer not null unique check (n > 0),
  year integer not null check (year between 2000 and 2999),
  title text not null check (length(title) between 1 and 80),
  agreement_text text not null check (length(agreement_text) <= 8000),
  agreement_mark text not null check (agreement_mark in ('published', 'assumed', 'invented')),
  agreement_source text not null check (length(agreement_source) between 1 and 200),
  changed_at timestamptz not null,
  changed_by uuid not null,
  version integer not null default 1
);

create table stationing.post (
  id uuid primary key,
  batch_id uuid not null references stationing.batch,
  -- The host.
  institution_id uuid not null references places.institution,
  institution_name text not null,
  district_code text not null,
  -- The agency that sends; where it is on record as an institution, its people see hours and counts.
  sender_id uuid references places.institution,
  sender_name text not null check (length(sender_name) between 1 and 80),
  foundation_id uuid not null references cultivation.foundation,
  department text not null check (length(department) between 1 and 60),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  state text not null check (state in ('proposed', 'agreed', 'placed', 'running', 'handover', 'ended')),
  worker_name text check (length(worker_name) between 1 and 40),
  worker_id uuid,
  placed_on date,
  handover_plan text not null default '' check (length(handover_plan) <= 4000),
  ended_on date,
  end_reason text not null default '' check (length(end_reason) <= 500),
  created_at timestamptz not null,
  touched_at timestamptz not null,
  touched_by uuid not null,
  version integer not null default 1,
  check ((state in ('placed', 'running', 'handover')) <= (worker_name is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  check (state <> 'handover' or handover_plan <> '')
);
create index post_batch on stationing.post (batch_id);
create index post_institution on stationing.post (institution_id);
create index post_foundation on stationing.post (foundation_id);
create index post_sender on stationing.post (sender_id) where sender_id is not null;

-- Four parties, each by name and date.
create table stationing.signature (
  post_id uuid not null references stationing.post,
  party text not null check (party in ('host', 'sender', 'funder', 'city')),
  signed_name text not null check (length(signed_name) between 1 and 40),
  signed_on date not null,
  -- Where the paper lies, if somebody else wrote it down for them.
  paper text not null default '' check (length(paper) <= 120),
  recorded_at timestamptz not null,
  by_account uuid not null,
  primary key (post_id, party)
);

-- Hours and counts, and no word about anybody.
create table stationing.monthly_report (
  post_id uuid not null references stationing.post,
  month date not null check (extract(day from month) = 1),
  minutes integer not null check (minutes between 0 and 60000),
  cases integer not null check (cases between 0 and 1000),
  contacts integer not null check (contacts between 0 and 5000),
  group_sessions integer not null check (group_sessions between 0 and 500),
  activities integer not null check (activities between 0 and 500),
  trainings integer not null check (trainings between 0 and 500),
  told_at timestamptz not null,
  told_by uuid not null,
  version integer not null default 1,
  primary key (post_id, month)
);

create table stationing.visit (
  id uuid primary key,
  post_id uuid not null references stationing.post,
  on_day date not null,
  visitor text not null check (length(visitor) between 1 and 40),
  note text not null check (length(note) between 1 and 1000),
  recorded_at timestamptz not null,
  by_account uuid not null
);
create index visit_post on stationing.visit (post_id, on_day);

-- Whether the host hired somebody of its own within twelve months of the end: a dated fact, once.
create table stationing.hire_fact (
  post_id uuid primary key references stationing.post,
  hired boolean not null,
  on_day date not null,
  evidence text not null check (length(evidence) between 1 and 200),
  told_at timestamptz not null,
  told_by uuid not null
);

create table stationing.event (
  id uuid primary key,
  post_id uuid not null references stationing.post,
  at timestamptz not null,
  by_account uuid not null,
  step text not null,
  to_state text not null,
  note text not null default '' check (length(note) <= 500)
);
create index event_post on stationing.event (post_id, at);

-- The posts that whoever asks may see.
create function stationing.my_posts() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id from stationing.post p
  where case platform.actor_role()
    when 'city-officer' then true
    when 'system' then true
    when 'lead' then p.institution_id = platform.actor_institution()
    when 'partner' then p.sender_id = platform.actor_institution()
    when 'foundation' then p.foundation_id = cultivation.my_foundation()
    when 'district-officer' then p.district_code = platform.actor_district()
    else false
  end
$$;

do $$
declare
  name text;
begin
  foreach name in array
    array['batch', 'post', 'signature', 'monthly_report', 'visit', 'hire_fact', 'event']
  loop
    execute format('alter table stationing.%I enable row level security', name);
    execute format('alter table stationing.%I force row level security', name);
    execute format('create policy keeper on stationing.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy city on stationing.%I
        using (platform.actor_role() in ('city-officer', 'system'))$policy$, name);
  end loop;
  foreach name in array array['signature', 'monthly_report', 'visit', 'hire_fact', 'event']
  loop
    execute format($policy$
      create policy seen on stationing.%I for select
        using (post_id in (select stationing.my_posts()))$policy$, name);
  end loop;
  foreach name in array array['monthly_report', 'visit', 'hire_fact', 'event']
  loop
    execute format($policy$
      create policy house on stationing.%I using (
        platform.actor_role() = 'lead' and post_id in (select stationing.my_posts()))$policy$, name);
  end loop;
  foreach name in array array['visit', 'event']
  loop
    execute format($policy$
      create policy parties on stationing.%I for insert with check (
        platform.actor_role() in ('partner', 'foundation') and by_account = platform.actor_account()
        and post_id in (select stationing.my_posts()))$policy$, name);
  end loop;
end $$;

create policy seen on stationing.post for select to renqiao_app using (id in (select stationing.my_posts()));
-- Nobody confirms for another party; the city writes down what was signed on paper.
create policy parties on stationing.signature for insert with check (
  by_account = platform.actor_account() and post_id in (select stationing.my_posts())
  and (platform.actor_role(), party) in (('lead', 'host'), ('partner', 'sender'), ('foundation', 'funder'))
);
create policy seen on stationing.batch for select using (
  platform.actor_role() in ('lead', 'foundation', 'partner', 'district-officer')
);
-- The fourth confirmation makes the agreement whole, whoever gives it.
create policy parties on stationing.post for update using (
  platform.actor_role() in ('lead', 'partner', 'foundation') and id in (select stationing.my_posts())
);

grant select, insert, update on stationing.batch, stationing.post, stationing.monthly_report
  to renqiao_app;
grant select, insert on stationing.signature, stationing.visit, stationing.hire_fact, stationing.event
  to renqiao_app;
