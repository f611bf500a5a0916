-- The relations in which the actor has a part today: as supervisor (also of what is over), as deputy
-- while the supervisor is away and only then, as the one who is supervised.
create function supervision.my_relations() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  me uuid := supervision.my_supervisor();
begin
  if platform.actor_role() = 'supervisor' then
    return query select r.id from supervision.relation r
      where r.supervisor_id = me
        or (r.deputy_id = me and supervision.is_away(r.supervisor_id)
          and not supervision.is_away(me)
          and r.from_day <= supervision.today()
          and (r.to_day is null or r.to_day >= supervision.today()));
  elsif platform.actor_role() in ('social-worker', 'lead') then
    return query select r.id from supervision.relation r
      where r.institution_id = platform.actor_institution()
        and (r.supervisee_id = platform.actor_account() or r.supervisee_name = '');
  end if;
end $$;

create function supervision.is_live(relation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from supervision.relation r where r.id = relation
    and r.from_day <= supervision.today()
    and (r.to_day is null or r.to_day >= supervision.today()))
$$;

-- The offered cases that the actor may read now: the one place where the database decides it.
create function supervision.readable_grants() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.actor_role() is distinct from 'supervisor' then return; end if;
  return query select g.id
    from supervision."grant" g
    join supervision.session s on s.institution_id = g.institution_id and s.id = g.session_id
    join supervision.relation r on r.id = g.relation_id
    where g.relation_id in (select supervision.my_relations())
      and supervision.is_live(g.relation_id)
      -- A consent names one supervisor: what is offered by name is not for a deputy.
      and (not g.named or r.supervisor_id = supervision.my_supervisor())
      and g.withdrawn_at is null and s.state <> 'cancelled'
      and now() < g.until
      and now() < s.starts_at + make_interval(mins => s.minutes, days => g.days);
end $$;

-- How many cases were laid before a session, told to whoever has a part in it.
create function supervision.count_cases(session uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from supervision."grant" g
  where g.session_id = session and g.withdrawn_at is null
    and g.relation_id in (select supervision.my_relations())
$$;

do $$
declare
  name text;
begin
  foreach name in array array['supervisor', 'invitation', 'absence', 'relation', 'session', 'note',
    'action', 'grant', 'page', 'reading']
  loop
    execute format('alter table supervision.%I enable row level security', name);
    execute format('alter table supervision.%I force row level security', name);
  end loop;
  foreach name in array array['supervisor', 'invitation']
  loop
    execute format('create policy keeper on supervision.%I to current_user using (true)', name);
  end loop;
  foreach name in array array['absence', 'relation', 'session', 'grant']
  loop
    execute format('create policy keeper on supervision.%I for select to current_user using (true)', name);
  end loop;
  -- The demonstration writes as the product itself; it reads nothing.
  foreach name in array array['supervisor', 'relation', 'session', 'action']
  loop
    execute format($policy$create policy enters on supervision.%I for insert to renqiao_app
      with check (platform.actor_role() = 'system')$policy$, name);
  end loop;
  foreach name in array array['supervisor', 'absence']
  loop
    execute format($policy$create policy city on supervision.%I to renqiao_app
      using (platform.actor_role() = 'city-officer')$policy$, name);
  end loop;
  -- Names of supervisors, and whether they are there, are known to the profession.
  foreach name in array array['supervisor', 'absence']
  loop
    execute format($policy$create policy profession on supervision.%I for select to renqiao_app
      using (platform.actor_role() in ('supervisor', 'social-worker', 'lead', 'district-officer',
        'system'))
      $policy$, name);
  end loop;
  foreach name in array array['session', 'note', 'action']
  loop
    execute format($policy$create policy both_sides on supervision.%I to renqiao_app
      using (relation_id in (select supervision.my_relations()))$policy$, name);
  end loop;
end $$;

create policy city on supervision.invitation for insert to renqiao_app with check (
  platform.actor_role() = 'city-officer' and used_by is null
);
create policy own on supervision.absence to renqiao_app
  using (supervisor_id = supervision.my_supervisor());

create policy both_sides on supervision.relation for select to renqiao_app
  using (id in (select supervision.my_relations()));
-- A supervisor for a whole house is given by the city, one for a colleague by the head.
create policy city on supervision.relation to renqiao_app using (
  platform.actor_role() = 'city-officer' and supervisee_name = ''
);
create policy head on supervision.relation to renqiao_app using (
  platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
  and supervisee_name <> ''
);

-- Facts, no words: how often, how long. Whoever sat in for another keeps the own hours.
create policy sat_in on supervision.session for select to renqiao_app using (
  platform.actor_role() = 'supervisor' and held_by = supervision.my_supervisor()
);
do $$
declare
  name text;
begin
  foreach name in array array['relation', 'session']
  loop
    execute format($policy$create policy counted on supervision.%I for select to renqiao_app using (
      platform.actor_role() = 'city-officer'
      or (platform.actor_role() = 'lead' and institution_id = platform.actor_institution())
      or (platform.actor_role() = 'district-officer' and institution_id in (
        select i.id from places.institution i where i.district_code = platform.actor_district()))
    )$policy$, name);
  end loop;
end $$;
create policy begun on supervision.session as restrictive for insert to renqiao_app
  with check (platform.actor_role() = 'system' or supervision.is_live(relation_id));

-- An offer belongs to whoever owns the case. The case has to be in her sight, and not of a colleague.
create function supervision.may_offer(house uuid, given uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from casework."case" c
    where c.institution_id = house and c.id = given and c.owner_id = platform.actor_account()
      and c.kind <> 'staff')
$$;

create policy owner on supervision."grant" to renqiao_app using (
  institution_id = platform.actor_institution() and owner_id = platform.actor_account()
) with check (
  institution_id = platform.actor_institution() and owner_id = platform.actor_account()
  and supervision.may_offer(institution_id, case_id)
  and relation_id in (select supervision.my_relations())
);
create policy reader on supervision."grant" for select to renqiao_app
  using (id in (select supervision.readable_grants()));

create policy owner on supervision.page to renqiao_app using (
  institution_id = platform.actor_institution()
  and exists (select from supervision."grant" g where g.id = grant_id
    and g.owner_id = platform.actor_account())
);
create policy reader on supervision.page for select to renqiao_app
  using (grant_id in (select supervision.readable_grants()));

create policy owner on supervision.reading for select to renqiao_app using (
  exists (select from supervision."grant" g where g.id = grant_id
    and g.owner_id = platform.actor_account() and platform.actor_role() <> 'supervisor')
);
create policy reader on supervision.reading for insert to renqiao_app with check (
  by_account = platform.actor_account() and grant_id in (select supervision.readable_grants())
);

grant select, insert, update on supervision.supervisor, supervision.relation to renqiao_app;
grant insert on supervision.invitation to renqiao_app;
grant select, insert, delete on supervision.absence to renqiao_app;
grant select, insert, update on supervision.session, supervision.note, supervision.action
  to renqiao_app;
grant select, insert on supervision."grant" to renqiao_app;
grant update (withdrawn_at, version) on supervision."grant" to renqiao_app;
-- What was shown stays as it was, for whoever showed it.
grant select, insert on supervision.page to renqiao_app;
grant select, insert on supervision.reading to renqiao_app;
