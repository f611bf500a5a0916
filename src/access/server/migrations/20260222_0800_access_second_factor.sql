-- Who acts in a post that calls for a second factor and has none yet comes no further than to turning it
-- on. An account without a password comes in by a provider, which asks for factors of its own; one of the
-- demonstration has neither. RQ403: told as second-factor-required.
create function access.enter_covered(given text, covered text[], may_lack boolean) returns table (
  account_id uuid, person_id uuid, actor_name text, actor_role text,
  institution_id uuid, district_code text, department_id uuid
) language plpgsql volatile strict security definer set search_path = pg_catalog as $$
declare
  lacks boolean;
begin
  select not a.two_factor_enabled and not a.demo and p.role = any(covered) and exists (
      select from access.credential c where c.account_id = a.id and c.password is not null)
    into lacks
    from access.session s
    join access.account a on a.id = s.account_id
    join access.post p on p.id = s.post_id
    where s.token = given;
  if lacks and not may_lack then
    raise exception 'second-factor-required' using errcode = 'RQ403';
  end if;
  perform set_config('app.lacks_second_factor', coalesce(lacks, false)::text, true);
  return query select * from access.enter(given);
end $$;
grant execute on function access.enter_covered to renqiao_app;
