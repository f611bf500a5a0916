-- The house alone: its social workers and its head. No office, no administrator, no other house.
do $$
declare
  name text;
begin
  foreach name in array array['rights_request', 'copy', 'keeping_term', 'impact']
  loop
    execute format('alter table rights.%I enable row level security', name);
    execute format('alter table rights.%I force row level security', name);
    execute format('create policy keeper on rights.%I to current_user using (true)', name);
    execute format('grant select, insert on rights.%I to renqiao_app', name);
  end loop;
  foreach name in array array['keeping_term', 'impact']
  loop
    execute format('create policy house on rights.%I for select to renqiao_app
      using (people.is_staff(institution_id))', name);
  end loop;
end $$;

-- What is asked about a person is seen with the person: a child's by those who hold a grant.
create policy seen on rights.rights_request for select to renqiao_app using (
  people.is_staff(institution_id) and exists (select from people.person p where p.id = person_id)
);
create policy seen on rights.copy for select to renqiao_app using (
  people.is_staff(institution_id) and exists (
    select from rights.rights_request r
    where r.institution_id = copy.institution_id and r.id = copy.rights_request_id
  )
);

create policy enters on rights.rights_request for insert to renqiao_app with check (
  people.is_staff(institution_id) and recorded_by = platform.actor_account()
  and exists (select from people.person p where p.id = person_id)
);
create policy steps on rights.rights_request for update to renqiao_app
  using (people.is_staff(institution_id)) with check (people.is_staff(institution_id));
grant update (papers, arranged_otherwise, established_at, established_by, state, decided_at,
  decided_by, decided_by_name, done, reason, explanation, kept_until, kept_by, lifted_at, lifted_by,
  lifted_why, version) on rights.rights_request to renqiao_app;

create policy enters on rights.copy for insert to renqiao_app with check (
  people.is_staff(institution_id) and by_account = platform.actor_account()
);

create policy enters on rights.keeping_term for insert to renqiao_app with check (
  people.is_staff(institution_id) and platform.actor_role() = 'lead'
);

create policy enters on rights.impact for insert to renqiao_app with check (
  people.is_staff(institution_id) and state = 'draft' and assessed_by = platform.actor_account()
);
-- An approval is the head's, and never the assessor's own.
create policy amends on rights.impact for update to renqiao_app
  using (people.is_staff(institution_id) and state = 'draft')
  with check (
    people.is_staff(institution_id)
    and (state = 'draft' and assessed_by = platform.actor_account()
      or platform.actor_role() = 'lead' and approved_by = platform.actor_account())
  );
grant update (title, deed, occasion, purpose, manner, data_kinds, lawful, effects, measures,
  conclusion, state, assessed_by, assessed_by_name, assessed_at, approved_by, approved_by_name,
  approved_at, version) on rights.impact to renqiao_app;

-- How many cases of the own house a person has, so that nobody hands over a part as the whole. Talks
-- and cases of colleagues do not count: that there are any is nobody's business.
create function rights.count_cases(person uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from casework."case" c
  where c.client_id = person and c.kind <> 'staff' and people.is_staff(c.institution_id)
$$;
