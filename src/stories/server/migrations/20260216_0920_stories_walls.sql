do $$
declare
  name text;
begin
  foreach name in array array['story', 'source', 'paper_consent', 'manuscript', 'telling',
    'reading', 'opened', 'contest', 'entry', 'entry_owner', 'contest_reader', 'score', 'event']
  loop
    execute format('alter table stories.%I enable row level security', name);
    execute format('alter table stories.%I force row level security', name);
    execute format('create policy keeper on stories.%I to current_user using (true)', name);
    execute format($policy$create policy product on stories.%I using (
      platform.actor_role() = 'system')$policy$, name);
  end loop;

  foreach name in array array['source', 'paper_consent', 'manuscript', 'telling', 'reading']
  loop
    execute format($policy$create policy house on stories.%I using (
      institution_id = platform.actor_institution() and story_id in (select stories.my_stories()))
      $policy$, name);
  end loop;
end $$;

create policy house on stories.story using (
  institution_id = platform.actor_institution() and (platform.actor_role() = 'lead'
    or (platform.actor_role() = 'social-worker' and author_id = platform.actor_account()))
);
-- Whoever is asked to read it sees how far it is, and moves it on.
create policy reader on stories.story for select using (
  platform.actor_role() in ('lead', 'supervisor', 'city-officer')
  and id in (select r.story_id from stories.reading r where r.id in (select stories.my_readings()))
);
create policy reader_moves on stories.story for update using (
  platform.actor_role() in ('lead', 'supervisor', 'city-officer') and state in ('deidentified', 'read1')
  and id in (select r.story_id from stories.reading r where r.id in (select stories.my_readings()))
) with check (state in ('consented', 'deidentified', 'read1', 'read2'));
-- The offices count.
create policy city on stories.story for select using (platform.actor_role() = 'city-officer');
create policy district on stories.story for select using (
  platform.actor_role() = 'district-officer' and institution_id in (
    select i.id from places.institution i where i.district_code = platform.actor_district())
);
create policy everybody on stories.story for select using (
  state = 'published' and stories.stands(id)
);

create policy reader on stories.telling for select using (
  platform.actor_role() in ('lead', 'supervisor', 'city-officer') and exists (
    select from stories.reading r where r.story_id = telling.story_id and r.round = telling.round
      and r.id in (select stories.my_readings()))
);
create policy everybody on stories.telling for select using (
  exists (select from stories.story s where s.id = story_id and s.state = 'published'
    and s.round = telling.round) and stories.stands(story_id)
);

create policy reader on stories.reading for select using (id in (select stories.my_readings()));
create policy reader_decides on stories.reading for update
  using (id in (select stories.my_readings()) and verdict is null)
  with check (reader_id is null or reader_id = platform.actor_account());

create policy house on stories.opened for select using (story_id in (select stories.my_stories()));
create policy city on stories.opened for select using (platform.actor_role() = 'city-officer');

create policy city on stories.contest using (platform.actor_role() = 'city-officer');
create policy profession on stories.contest for select using (
  state <> 'draft'
  and platform.actor_role() in ('social-worker', 'lead', 'supervisor', 'district-officer')
);

create policy city on stories.entry using (
  platform.actor_role() = 'city-officer' and stories.entry_stands(id)
);
create policy reader on stories.entry for select using (
  contest_id in (select stories.my_contests()) and stories.entry_stands(id)
);
create policy house on stories.entry for select using (id in (select stories.my_entries()));
create policy house_enters on stories.entry for insert with check (
  platform.actor_role() in ('social-worker', 'lead')
);
create policy results on stories.entry for select using (
  platform.actor_role() in ('social-worker', 'lead', 'supervisor', 'district-officer')
  and contest_id in (select stories.told_contests()) and stories.entry_stands(id)
);

create policy house on stories.entry_owner using (
  institution_id = platform.actor_institution() and story_id in (select stories.my_stories())
);
create policy results on stories.entry_owner for select using (
  platform.actor_role() in ('social-worker', 'lead', 'supervisor', 'district-officer', 'city-officer')
  and contest_id in (select stories.told_contests())
);

create policy own on stories.contest_reader for select using (account_id = platform.actor_account());
create policy offers on stories.contest_reader for insert with check (
  account_id = platform.actor_account() and role = platform.actor_role()
  and institution_id is not distinct from platform.actor_institution()
  and (named_at is null or role = 'city-officer')
);
create policy city on stories.contest_reader using (platform.actor_role() = 'city-officer');

create policy own on stories.score using (
  reader_id = platform.actor_account() and contest_id in (select stories.my_contests())
) with check (
  reader_id = platform.actor_account() and contest_id in (select stories.my_contests())
  and not stories.is_own_entry(entry_id)
);
create policy city on stories.score for select using (platform.actor_role() = 'city-officer');

-- What is shown to the public is no secret within the profession; each house writes its own.
create policy profession on stories.event for select using (
  platform.actor_role() in ('social-worker', 'lead', 'supervisor', 'district-officer', 'city-officer')
);
create policy house on stories.event using (
  platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
);
create policy city on stories.event using (
  platform.actor_role() = 'city-officer' and institution_id is null
);

grant select, insert, update on stories.story, stories.source, stories.paper_consent,
  stories.manuscript, stories.reading, stories.contest, stories.entry, stories.contest_reader,
  stories.score, stories.event to renqiao_app;
grant select, insert on stories.telling, stories.entry_owner, stories.opened to renqiao_app;
grant delete on stories.manuscript to renqiao_app;
