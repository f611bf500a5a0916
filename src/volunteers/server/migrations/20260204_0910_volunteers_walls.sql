do $$
declare
  name text;
begin
  foreach name in array array['recruitment', 'volunteer', 'course', 'training', 'agreement', 'cover',
    'commendation']
  loop
    execute format('alter table volunteers.%I enable row level security', name);
    execute format('alter table volunteers.%I force row level security', name);
    execute format('create policy keeper on volunteers.%I for select to current_user using (true)', name);
    execute format($policy$create policy house on volunteers.%I using (
      institution_id = platform.actor_institution()
      and platform.actor_role() in ('social-worker', 'lead'))$policy$, name);
    -- What the product does by itself: who waits moves up.
    execute format($policy$create policy product on volunteers.%I for select using (
      platform.actor_role() = 'system')$policy$, name);
  end loop;
end $$;

-- Whose file the one who asks is, if of anybody's.
create function volunteers.my_file() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select v.id from volunteers.volunteer v
  where platform.actor_role() = 'volunteer' and v.account_id = platform.actor_account()
    and v.institution_id = platform.actor_institution()
$$;
grant execute on function volunteers.my_file() to renqiao_app;

create policy own on volunteers.volunteer for select using (
  institution_id = platform.actor_institution() and id = (select volunteers.my_file())
);
-- Nothing but the wish for paper: see the trigger below.
create policy own_wish on volunteers.volunteer for update using (
  institution_id = platform.actor_institution() and id = (select volunteers.my_file())
);
create function volunteers.keep_to_the_wish() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  if platform.actor_role() = 'volunteer'
    and to_jsonb(new) - 'asks_written' - 'version' <> to_jsonb(old) - 'asks_written' - 'version' then
    raise exception 'A volunteer changes nothing of the file but the wish for paper';
  end if;
  return new;
end $$;
create trigger keep_to_the_wish before update on volunteers.volunteer
  for each row execute function volunteers.keep_to_the_wish();

do $$
declare
  name text;
begin
  foreach name in array array['training', 'agreement', 'cover', 'commendation']
  loop
    execute format($policy$create policy own on volunteers.%I for select using (
      institution_id = platform.actor_institution() and volunteer_id = (select volunteers.my_file())
    )$policy$, name);
  end loop;
end $$;
create policy fellows on volunteers.course for select using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
);

create function volunteers.find_recruitment(given text)
returns table (institution_id uuid, intro text, min_age integer)
language sql stable security definer set search_path = pg_catalog as $$
  select institution_id, intro, min_age from volunteers.recruitment where token = given and is_open
$$;
create function volunteers.recruits(institution uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from volunteers.recruitment r where r.institution_id = institution and r.is_open)
$$;
create policy from_the_page on volunteers.volunteer for insert with check (
  platform.actor_role() = 'nobody' and state = 'applied' and account_id is null
  and volunteers.recruits(institution_id)
);

grant select, insert, update on volunteers.recruitment, volunteers.volunteer to renqiao_app;
-- What was put on record stays as it is.
grant select, insert on volunteers.course, volunteers.training, volunteers.agreement,
  volunteers.cover, volunteers.commendation to renqiao_app;
