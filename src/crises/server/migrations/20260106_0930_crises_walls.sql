do $$
declare
  name text;
begin
  foreach name in array array['crisis', 'signal', 'screening', 'action', 'hand_over', 'report',
    'filing', 'visit']
  loop
    execute format('alter table crises.%I enable row level security', name);
    execute format('alter table crises.%I force row level security', name);
    execute format('create policy keeper on crises.%I for select to current_user using (true)', name);
    execute format('grant select, insert, update on crises.%I to renqiao_app', name);
  end loop;
  foreach name in array array['crisis', 'signal', 'screening', 'action', 'hand_over', 'report',
    'filing']
  loop
    execute format($policy$
      create policy team_and_head on crises.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
end $$;

-- Whoever goes, the one colleague who was asked to look, and the head: none of them needs to be of the
-- team of the case in order to look for a colleague.
create policy visitor_watcher_head on crises.visit using (
  institution_id = platform.actor_institution()
  and (by_account = platform.actor_account() or watcher_id = platform.actor_account()
    or case_id in (select casework.house_cases()))
) with check (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
  and (by_account = platform.actor_account() or watcher_id = platform.actor_account()
    or case_id in (select casework.house_cases()))
);
create policy own_case on crises.visit as restrictive for insert with check (
  by_account = platform.actor_account()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);
