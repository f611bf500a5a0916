-- The consent under which a story is told holds now. Asked each time, so that one that is taken back
-- takes the story off the public page with the same commit.
create function stories.stands(story uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from stories.source s join people.consent c on c.id = s.consent_id
    where s.story_id = story and c.purpose = 'story' and c.separate and c.withdrawn_at is null
      and (c.ends_at is null or c.ends_at > now())
  ) or exists (
    select from stories.paper_consent p
    where p.story_id = story and p.withdrawn_at is null and (p.until is null or p.until >= current_date)
  )
$$;

create function stories.entry_stands(entry uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from stories.entry_owner o join stories.story s on s.id = o.story_id
    where o.entry_id = entry and s.state <> 'withdrawn' and stories.stands(s.id)
  )
$$;

-- Nobody scores what comes from the own house; whose it is stays untold.
create function stories.is_own_entry(entry uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from stories.entry_owner o
    where o.entry_id = entry
      and (o.institution_id = platform.actor_institution() or o.entered_by = platform.actor_account())
  )
$$;

-- The stories of the house that the one who asks wrote; for the head, all.
create function stories.my_stories() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select s.id from stories.story s
  where s.institution_id = platform.actor_institution()
    and (platform.actor_role() = 'lead'
      or (platform.actor_role() = 'social-worker' and s.author_id = platform.actor_account()))
$$;

-- What the one who asks is asked to read, or has read.
create function stories.my_readings() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select r.id from stories.reading r
  where (r.reader_id = platform.actor_account()
      and platform.actor_role() in ('lead', 'supervisor', 'city-officer'))
    or (r.reader_id is null and (
      (r.asked_of = 'house' and platform.actor_role() = 'lead'
        and r.asked_institution_id = platform.actor_institution())
      or (r.asked_of = 'supervisors' and platform.actor_role() = 'supervisor')
      or (r.asked_of = 'city' and platform.actor_role() = 'city-officer')))
$$;

create function stories.my_contests() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select r.contest_id from stories.contest_reader r
  where r.account_id = platform.actor_account() and r.named_at is not null
    and r.role = platform.actor_role()
$$;

create function stories.my_entries() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select o.entry_id from stories.entry_owner o where o.story_id in (select stories.my_stories())
$$;

-- Contests whose results everybody in the profession may read.
create function stories.told_contests() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select c.id from stories.contest c where c.state = 'published'
$$;

-- One more on the day; of a story that is not public, nothing.
create function stories.count_opening(story uuid, on_day date) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  insert into stories.opened as o (story_id, day, n)
  select s.id, on_day, 1 from stories.story s
  where s.id = story and s.state = 'published' and stories.stands(s.id)
  on conflict (story_id, day) do update set n = o.n + 1
$$;

-- The next number of an entry.
create function stories.next_entry(contest uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(e.n), 0) + 1 from stories.entry e where e.contest_id = contest
$$;

do $$
declare
  called text;
begin
  foreach called in array array['stands(uuid)', 'entry_stands(uuid)', 'is_own_entry(uuid)',
    'my_stories()', 'my_readings()', 'my_contests()', 'my_entries()', 'told_contests()',
    'count_opening(uuid, date)', 'next_entry(uuid)']
  loop
    execute format('revoke execute on function stories.%s from public', called);
    execute format('grant execute on function stories.%s to renqiao_app', called);
  end loop;
end $$;
