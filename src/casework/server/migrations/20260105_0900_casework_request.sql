create schema casework;
grant usage on schema casework to renqiao_app;

-- The poster on the ward. Its token stands in the QR code; it opens a form and nothing else.
create table casework.poster (
  institution_id uuid not null references places.institution,
  id uuid not null,
  token text not null unique check (length(token) >= 20),
  ward text not null check (length(ward) between 1 and 60),
  active boolean not null default true,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id)
);

-- Who looks at new requests, and who does when that person does not.
create table casework.duty (
  institution_id uuid primary key references places.institution,
  account_id uuid not null,
  deputy_id uuid not null check (deputy_id <> account_id),
  version integer not null default 1
);

create table casework.help_request (
  institution_id uuid not null references places.institution,
  id uuid not null,
  poster_id uuid,
  source text not null,
  channel text not null,
  reasons text[] not null check (cardinality(reasons) between 1 and 9),
  urgency text not null,
  text text not null default '' check (length(text) <= 1000),
  ward text not null default '' check (length(ward) <= 60),
  bed text not null default '' check (length(bed) <= 20),
  reach_at bytea,
  received_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'received',
  owner_id uuid,
  settled_why text not null default '' check (length(settled_why) <= 500),
  settled_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id)
);
create index help_request_queue on casework.help_request (institution_id, due_at)
  where state in ('received', 'triaged');

alter table casework.poster enable row level security;
alter table casework.poster force row level security;
create policy own_house on casework.poster using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);
create policy keeper on casework.poster for select to current_user using (true);

alter table casework.duty enable row level security;
alter table casework.duty force row level security;
create policy own_house on casework.duty using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);

-- What the public form may know of a poster: that it hangs there.
create function casework.find_poster(given text)
returns table (id uuid, institution_id uuid, ward text) language sql stable security definer
set search_path = pg_catalog as $$
  select id, institution_id, ward from casework.poster where token = given and active
$$;
create function casework.poster_hangs_at(poster uuid, institution uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from casework.poster p
    where p.institution_id = institution and p.id = poster and p.active)
$$;

alter table casework.help_request enable row level security;
alter table casework.help_request force row level security;
create policy own_house on casework.help_request using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);
create policy from_the_poster on casework.help_request for insert with check (
  platform.actor_role() = 'nobody' and channel = 'qr-poster' and state = 'received'
  and casework.poster_hangs_at(poster_id, institution_id)
);

grant select, insert, update on casework.poster, casework.duty, casework.help_request to renqiao_app;
