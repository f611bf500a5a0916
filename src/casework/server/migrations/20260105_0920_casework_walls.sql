-- The cases whose team the actor belongs to. Asked once for a query, not once for a row.
create function casework.my_cases() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  return query select case_id from casework.team_member
    where account_id = platform.actor_account() and institution_id = platform.actor_institution()
      and until is null;
end $$;

-- The cases of the house that its head of social work sees: not those of colleagues.
create function casework.house_cases() returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  if platform.actor_role() <> 'lead' then return; end if;
  return query select id from casework."case"
    where institution_id = platform.actor_institution() and kind <> 'staff';
end $$;

create function casework.has_team(house uuid, given uuid) returns boolean language sql stable
security definer set search_path = pg_catalog as $$
  select exists (select from casework.team_member where institution_id = house and case_id = given)
$$;

do $$
declare
  name text;
begin
  foreach name in array array['case', 'case_number', 'team_member', 'interval', 'case_event', 'goal',
    'contact', 'confidential_note', 'amendment', 'follow_up']
  loop
    execute format('alter table casework.%I enable row level security', name);
    execute format('alter table casework.%I force row level security', name);
    execute format('create policy keeper on casework.%I for select to current_user using (true)', name);
    execute format('grant select, insert, update on casework.%I to renqiao_app', name);
  end loop;
  foreach name in array array['interval', 'case_event', 'goal', 'contact', 'amendment',
    'follow_up']
  loop
    execute format($policy$
      create policy team_and_head on casework.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;

-- The own membership first: it is asked for with every list, and needs no look at other rows.
create policy team_and_head on casework.team_member using (
  institution_id = platform.actor_institution()
  and (account_id = platform.actor_account()
    or case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
) with check (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

create policy team_and_head on casework."case"  using (
  institution_id = platform.actor_institution()
  and (id in (select casework.my_cases())
    or (platform.actor_role() = 'lead' and kind <> 'staff'))
) with check (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
);

-- Whoever accepts a case is the first of its team.
create policy founder on casework.team_member for insert with check (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
  and account_id = platform.actor_account()
  and not casework.has_team(institution_id, case_id)
);

create policy house on casework.case_number using (
  institution_id = platform.actor_institution() and platform.actor_role() in ('social-worker', 'lead')
);

-- The team alone: no head, no officer, no administrator.
create policy team_only on casework.confidential_note using (
  institution_id = platform.actor_institution() and case_id in (select casework.my_cases())
);
