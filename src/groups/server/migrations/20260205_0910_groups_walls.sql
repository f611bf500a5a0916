-- The groups that the actor leads. Asked once for a query, not once for a row.
create function groups.my_groups() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() not in ('social-worker', 'lead') then return; end if;
  return query select id from groups.programme
    where institution_id = platform.actor_institution()
      and platform.actor_account() = any (leaders);
end $$;

-- The groups of the house, for its head of social work.
create function groups.house_groups() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() <> 'lead' then return; end if;
  return query select id from groups.programme
    where institution_id = platform.actor_institution();
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['programme', 'session', 'member', 'attendance', 'measure', 'note',
    'confidential_note']
  loop
    execute format('alter table groups.%I enable row level security', name);
    execute format('alter table groups.%I force row level security', name);
    execute format('create policy keeper on groups.%I for select to current_user using (true)', name);
    execute format('grant select, insert on groups.%I to renqiao_app', name);
  end loop;
  foreach name in array array['session', 'member', 'attendance', 'measure', 'note']
  loop
    execute format($policy$
      create policy leaders_and_head on groups.%I using (
        institution_id = platform.actor_institution()
        and (group_id in (select groups.my_groups()) or group_id in (select groups.house_groups()))
      )$policy$, name);
  end loop;
end $$;

-- A plan can be handed on, so that what is written may be out of the writer's sight.
create policy leaders_and_head on groups.programme using (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
  and (platform.actor_account() = any (leaders) or platform.actor_role() = 'lead')
);

-- Who leads the group, and nobody else: not the head, no administrator.
create policy leaders_only on groups.confidential_note using (
  institution_id = platform.actor_institution() and group_id in (select groups.my_groups())
);

grant update on groups.programme, groups.session, groups.member, groups.attendance, groups.measure
  to renqiao_app;
