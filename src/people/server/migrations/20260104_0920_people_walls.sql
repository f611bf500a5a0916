-- The second wall: what the database itself lets through, whatever a query forgets.
do $$
declare
  tab text;
begin
  foreach tab in array array[
    'person', 'name_key', 'contact', 'tie', 'consent', 'access_request', 'access_grant'
  ] loop
    execute format('alter table people.%I enable row level security', tab);
    execute format('alter table people.%I force row level security', tab);
    execute format('create policy keeper on people.%I to current_user using (true)', tab);
    -- The demo and the jobs write as the product itself; it reads nothing.
    execute format('create policy enters on people.%I for insert to renqiao_app with check
      (people.is_staff(institution_id) or platform.actor_role() = ''system'')', tab);
  end loop;
end $$;

-- A minor's row is there only for those who hold a live grant.
create policy sees on people.person for select to renqiao_app using (
  people.is_staff(institution_id) and (not people.is_minor(birth_date) or people.has_grant(id))
);
create policy amends on people.person for update to renqiao_app
  using (people.is_staff(institution_id)
    and (not people.is_minor(birth_date) or people.has_grant(id)))
  with check (people.is_staff(institution_id));

-- What hangs on a person is seen with the person: the inner query runs into the wall above.
create policy sees on people.contact for select to renqiao_app
  using (exists (select from people.person p where p.id = person_id));
create policy drops on people.contact for delete to renqiao_app
  using (exists (select from people.person p where p.id = person_id));
create policy sees on people.consent for select to renqiao_app
  using (exists (select from people.person p where p.id = person_id));
create policy amends on people.consent for update to renqiao_app
  using (exists (select from people.person p where p.id = person_id));
create policy sees on people.tie for select to renqiao_app
  using (exists (select from people.person p where p.id in (person_id, other_id)));
create policy amends on people.tie for update to renqiao_app
  using (exists (select from people.person p where p.id in (person_id, other_id)));

-- Keys of names tell names: nobody reads them, the functions of the next file search them.
create policy drops on people.name_key for delete to renqiao_app
  using (exists (select from people.person p where p.id = person_id));
create policy sees on people.name_key for select to renqiao_app
  using (exists (select from people.person p where p.id = person_id));

-- Nobody opens a child's record to oneself for longer than the intake; a lead opens it to others.
create policy opens on people.access_grant as restrictive for insert to renqiao_app with check (
  case
    when platform.actor_role() = 'system' then true
    when kind = 'intake' then account_id = platform.actor_account()
    else platform.actor_role() = 'lead' and account_id <> platform.actor_account()
  end
);
create policy sees on people.access_grant for select to renqiao_app
  using (people.is_staff(institution_id));
create policy amends on people.access_grant for update to renqiao_app
  using (people.is_staff(institution_id));

-- A lead sees what the house asks for, everybody else the own requests. Nobody decides on an own one.
create policy sees on people.access_request for select to renqiao_app using (
  people.is_staff(institution_id)
  and (platform.actor_role() = 'lead' or asked_by = platform.actor_account())
);
create policy amends on people.access_request for update to renqiao_app using (
  people.is_staff(institution_id)
  and platform.actor_role() = 'lead' and asked_by <> platform.actor_account()
);

grant select, insert on people.person, people.contact, people.tie, people.consent,
  people.access_grant, people.access_request, people.name_key to renqiao_app;
grant update on people.person, people.tie, people.consent, people.access_grant,
  people.access_request to renqiao_app;
grant delete on people.contact, people.name_key to renqiao_app;
