do $$
declare
  name text;
begin
  foreach name in array array['loaded_text', 'response', 'answers']
  loop
    execute format('alter table instruments.%I enable row level security', name);
    execute format('alter table instruments.%I force row level security', name);
    execute format('create policy keeper on instruments.%I for select to current_user using (true)',
      name);
    -- What is filed is never changed and never deleted: there is no grant for it.
    execute format('grant select, insert on instruments.%I to renqiao_app', name);
  end loop;
end $$;

create policy team_and_head on instruments.response using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

-- The team, and whoever wrote it; the head may file answers and does not read those of others.
create policy team_and_writer on instruments.answers for select using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases())
    or (by_account = platform.actor_account() and case_id in (select casework.house_cases())))
);
create policy team_and_head on instruments.answers for insert with check (
  institution_id = platform.actor_institution()
  and by_account = platform.actor_account()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

grant update (withdrawn_at, withdrawn_by) on instruments.loaded_text to renqiao_app;
create policy staff on instruments.loaded_text for select using (
  institution_id = platform.actor_institution()
  and platform.actor_role() in ('social-worker', 'lead')
);
create policy head on instruments.loaded_text for insert with check (
  institution_id = platform.actor_institution()
  and platform.actor_role() = 'lead' and loaded_by = platform.actor_account()
);
create policy head_withdraws on instruments.loaded_text for update using (
  institution_id = platform.actor_institution() and platform.actor_role() = 'lead'
);
