-- The gate: a session's token lets its account in, in one of its posts, if all three are in force at
-- this moment. Returns one row as platform.enter does, or none.
create function access.enter(given text) returns table (
  account_id uuid, person_id uuid, actor_name text, actor_role text,
  institution_id uuid, district_code text, department_id uuid
) language plpgsql volatile strict security definer set search_path = pg_catalog as $$
declare
  who record;
begin
  select s.id as session_id, s.last_seen_at, a.id, a.person_id, a.name, p.role, p.institution_id,
      p.district_code, p.department_id
    into who
    from access.session s
    join access.account a on a.id = s.account_id and a.disabled_at is null
    join access.post p on p.id = s.post_id and p.account_id = a.id
      and p."from" <= now() and (p.until is null or p.until > now())
    where s.token = given and s.expires_at > now()
      and s.last_seen_at > now() - interval '60 minutes';
  if not found then return; end if;
  -- Once a minute, and by one of those who ask at the same moment: nobody waits for another.
  if who.last_seen_at < now() - interval '1 minute' then
    update access.session s set last_seen_at = now() where s.id in (
      select other.id from access.session other where other.id = who.session_id
      for update skip locked);
  end if;
  perform set_config('app.session', who.session_id::text, true);
  return query select * from platform.enter(who.id, who.person_id, who.name, who.role,
    who.institution_id, who.district_code, who.department_id);
end $$;

-- The session of this request.
create function access.session_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.session', true), '')::uuid $$;
