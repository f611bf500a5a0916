-- Who the one who asks is in the register, if anybody.
create function workforce.my_worker() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select w.id from workforce.worker w
  where platform.actor_role() in ('social-worker', 'lead')
    and w.account_id = platform.actor_account()
    and w.institution_id = platform.actor_institution()
$$;
revoke execute on function workforce.my_worker from public;
grant execute on function workforce.my_worker to renqiao_app;

-- Names of workers are no secret within the profession; to everybody else there are none.
create function workforce.names_of(ids uuid[])
returns table (id uuid, institution_id uuid, name text)
language sql stable security definer set search_path = pg_catalog as $$
  select w.id, w.institution_id, w.name from workforce.worker w
  where w.id = any(ids) and platform.actor_role() in ('social-worker', 'lead', 'supervisor',
    'foundation', 'bureau-officer', 'district-officer', 'city-officer', 'system')
$$;
revoke execute on function workforce.names_of from public;
grant execute on function workforce.names_of to renqiao_app;

-- The institutions of a district: facts about institutions are open to everybody.
create function workforce.houses_of(district text) returns setof uuid
language sql stable set search_path = pg_catalog as $$
  select i.id from places.institution i where i.district_code = district
$$;
grant execute on function workforce.houses_of to renqiao_app;

do $$
declare
  name text;
begin
  foreach name in array array['worker', 'position', 'qualification', 'appointment',
    'continuing_education', 'tier', 'placement', 'alliance_member']
  loop
    execute format('alter table workforce.%I enable row level security', name);
    execute format('alter table workforce.%I force row level security', name);
    execute format('create policy keeper on workforce.%I to current_user using (true)', name);
    execute format($policy$create policy product on workforce.%I using (
      platform.actor_role() = 'system')$policy$, name);
  end loop;

  -- The head writes for the own house.
  foreach name in array array['worker', 'position', 'qualification', 'appointment',
    'continuing_education', 'tier', 'placement']
  loop
    execute format($policy$create policy head on workforce.%I using (
      institution_id = platform.actor_institution() and platform.actor_role() = 'lead')$policy$, name);
  end loop;

  -- The offices read: the city everything, a district what lies in it. Students are none of theirs.
  foreach name in array array['worker', 'position', 'qualification', 'appointment',
    'continuing_education', 'tier']
  loop
    execute format($policy$create policy city on workforce.%I for select using (
      platform.actor_role() = 'city-officer')$policy$, name);
    execute format($policy$create policy district on workforce.%I for select using (
      platform.actor_role() = 'district-officer'
      and institution_id in (select workforce.houses_of(platform.actor_district())))$policy$, name);
  end loop;

  foreach name in array array['qualification', 'appointment', 'continuing_education', 'tier']
  loop
    execute format($policy$create policy own on workforce.%I for select using (
      institution_id = platform.actor_institution() and worker_id = (select workforce.my_worker())
    )$policy$, name);
  end loop;
end $$;

create policy own on workforce.worker for select using (
  institution_id = platform.actor_institution() and id = (select workforce.my_worker())
);
-- Positions of the house are known in the house; students to their mentor.
create policy house on workforce.position for select using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'social-worker'
);
create policy mentor on workforce.placement for select using (
  institution_id = platform.actor_institution() and mentor_id = (select workforce.my_worker())
);
create policy profession on workforce.alliance_member for select using (
  platform.actor_role() in ('social-worker', 'lead', 'supervisor', 'bureau-officer',
    'district-officer', 'city-officer')
);
create policy city on workforce.alliance_member using (platform.actor_role() = 'city-officer');

grant select, insert, update on workforce.worker, workforce.position, workforce.qualification,
  workforce.appointment, workforce.continuing_education, workforce.placement,
  workforce.alliance_member to renqiao_app;
-- A tier once held stays on record.
grant select, insert on workforce.tier to renqiao_app;
