create schema resources;
grant usage on schema resources to renqiao_app;

-- One entry of the directory: what HSDS 3 calls a service, with its organization and its place.
create table resources.resource (
  institution_id uuid not null references places.institution,
  id uuid not null unique,
  content jsonb not null,
  -- Whose contacts with an account may update the number of places.
  provider_institution_id uuid references places.institution,
  available integer check (available >= 0),
  maximum integer check (maximum >= 0),
  unit text not null default '' check (length(unit) <= 20),
  capacity_at timestamptz,
  verified_at timestamptz,
  verified_by uuid,
  published boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id)
);
create index resource_published on resources.resource (published) where published;

-- How a referral to it ended: each counted once. Which house, and whose referral, is for nobody to see.
create table resources.outcome (
  institution_id uuid not null,
  resource_id uuid not null references resources.resource (id),
  referral_id uuid not null,
  delivered boolean not null,
  ended_at timestamptz not null,
  primary key (institution_id, referral_id)
);
create index outcome_resource on resources.outcome (resource_id, ended_at);

create function resources.success_of(asked uuid[], since timestamptz)
returns table (resource_id uuid, ended integer, delivered integer)
language sql stable security definer set search_path = pg_catalog as $$
  select o.resource_id, count(*)::integer, count(*) filter (where o.delivered)::integer
  from resources.outcome o
  where o.resource_id = any(asked) and o.ended_at >= since
  group by o.resource_id
$$;

do $$
declare
  name text;
begin
  foreach name in array array['resource', 'outcome']
  loop
    execute format('alter table resources.%I enable row level security', name);
    execute format('alter table resources.%I force row level security', name);
    execute format('create policy keeper on resources.%I for select to current_user using (true)', name);
  end loop;
end $$;

create policy house on resources.resource using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);
-- The city shares what its houses have published.
create policy shared on resources.resource for select using (
  published and platform.actor_role() in
    ('social-worker', 'lead', 'partner', 'aid-officer', 'district-officer', 'city-officer')
);
-- Who offers it knows best how many places are left.
create policy provider on resources.resource for update using (
  published and platform.actor_role() = 'partner'
  and provider_institution_id = platform.actor_institution()
);
create policy house on resources.outcome using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);

grant select, insert, update on resources.resource, resources.outcome to renqiao_app;
