do $$
declare
  name text;
begin
  foreach name in array array['programme', 'opportunity', 'shift', 'sign_up', 'task', 'hour_entry',
    'certificate', 'certificate_counter', 'debrief']
  loop
    execute format('alter table shifts.%I enable row level security', name);
    execute format('alter table shifts.%I force row level security', name);
    execute format('create policy keeper on shifts.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['programme', 'opportunity', 'shift', 'sign_up', 'task', 'hour_entry',
    'certificate', 'certificate_counter']
  loop
    execute format($policy$create policy house on shifts.%I using (
      institution_id = platform.actor_institution()
      and platform.actor_role() in ('social-worker', 'lead'))$policy$, name);
  end loop;
  -- The offer of the house, for its volunteers.
  foreach name in array array['programme', 'opportunity', 'shift']
  loop
    execute format($policy$create policy offer on shifts.%I for select using (
      institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
    )$policy$, name);
    execute format($policy$create policy product on shifts.%I for select using (
      platform.actor_role() = 'system')$policy$, name);
  end loop;
  foreach name in array array['sign_up', 'hour_entry', 'certificate', 'debrief']
  loop
    execute format($policy$create policy own on shifts.%I using (
      institution_id = platform.actor_institution() and volunteer_id = (select volunteers.my_file())
    )$policy$, name);
  end loop;
end $$;

-- The product moves up who waits.
create policy product on shifts.sign_up using (platform.actor_role() = 'system');
-- Whose place is free for somebody else is known to the volunteers of the house; taking it ends it,
-- and whoever ended it has to see that it is ended.
create policy substitutes on shifts.sign_up for select using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
  and seeks_substitute and state in ('confirmed', 'cancelled')
);
create policy substituted on shifts.sign_up for update using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
  and seeks_substitute and state = 'confirmed'
) with check (
  institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
  and state = 'cancelled'
);

create function shifts.my_shifts() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select s.shift_id from shifts.sign_up s
  where s.institution_id = platform.actor_institution() and s.volunteer_id = volunteers.my_file()
    and s.state in ('confirmed', 'checked-in')
$$;
create policy at_the_bed on shifts.task for select using (
  institution_id = platform.actor_institution() and shift_id in (select shifts.my_shifts())
);
create policy notices on shifts.certificate for select using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'volunteer'
  and state = 'notice'
);

-- Counts by rows: the sum stands in the shift itself, under its constraint and its lock.
create policy counter on shifts.shift for update to current_user using (true) with check (true);
create function shifts.count_places() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  held integer := 0;
  waited integer := 0;
begin
  if tg_op = 'UPDATE' then
    held := -(old.state not in ('wait', 'cancelled'))::int;
    waited := -(old.state = 'wait')::int;
  end if;
  held := held + (new.state not in ('wait', 'cancelled'))::int;
  waited := waited + (new.state = 'wait')::int;
  if held <> 0 or waited <> 0 then
    update shifts.shift s set taken = s.taken + held, waiting = s.waiting + waited
    where s.institution_id = new.institution_id and s.id = new.shift_id;
  end if;
  return null;
end $$;
create trigger count_places after insert or update of state on shifts.sign_up
  for each row execute function shifts.count_places();

-- One at a time per shift, and as it is when the turn comes: a volunteer may not change a shift, and so
-- could not lock it. Held from here until the commit.
create function shifts.lock_shift(institution uuid, shift uuid) returns setof shifts.shift
language sql volatile security definer set search_path = pg_catalog as $$
  select s.* from shifts.shift s
  where s.institution_id = institution and s.id = shift
    and (institution = platform.actor_institution() or platform.actor_role() = 'system')
  for no key update
$$;

-- What everybody may ask of a number: its state, and what the last characters have to hash to.
create function shifts.find_certificate(given text)
returns table (state text, tail_hash bytea) language sql stable security definer
set search_path = pg_catalog as $$
  select state, tail_hash from shifts.certificate where number = given and given <> ''
$$;

-- How heavy shifts were, for those who plan them: nothing of fewer than five people.
create function shifts.weights()
returns table (opportunity_id uuid, people bigint, weight numeric, want_talk bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select s.opportunity_id, count(distinct d.volunteer_id), round(avg(d.weight), 1),
    case when count(distinct d.volunteer_id) filter (where d.wants_talk) >= 5
      then count(distinct d.volunteer_id) filter (where d.wants_talk) end
  from shifts.debrief d join shifts.shift s on (s.institution_id, s.id) = (d.institution_id, d.shift_id)
  where d.institution_id = platform.actor_institution()
    and platform.actor_role() in ('social-worker', 'lead')
  group by s.opportunity_id having count(distinct d.volunteer_id) >= 5
$$;

grant select, insert, update on shifts.programme, shifts.opportunity, shifts.certificate,
  shifts.certificate_counter to renqiao_app;
grant select, insert, update (places, state, reached_registered, reached_estimated, reach_method,
  version) on shifts.shift to renqiao_app;
grant select, insert, update (state, checked_in_at, checked_out_at, seeks_substitute, cancelled_why)
  on shifts.sign_up to renqiao_app;
grant select, insert, delete on shifts.task to renqiao_app;
-- Minutes are never changed: what was wrong is put right by another entry.
grant select, insert, update (state, why, decided_by) on shifts.hour_entry to renqiao_app;
grant select, insert on shifts.debrief to renqiao_app;
