-- The projects that whoever asks may see. An application that is not sent yet belongs to the hospital.
create function cultivation.my_projects() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id from cultivation.project p
  where case platform.actor_role()
    when 'city-officer' then p.state <> 'call'
    when 'system' then true
    when 'lead' then p.institution_id = platform.actor_institution()
    when 'district-officer' then p.awarded_at is not null and p.district_code = platform.actor_district()
    when 'foundation' then p.awarded_at is not null and p.foundation_id = cultivation.my_foundation()
    when 'supervisor' then exists (
      select from cultivation.review r
      where r.project_id = p.id and r.reviewer_id = platform.actor_account())
    else false
  end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['project', 'milestone', 'review', 'payment', 'event']
  loop
    execute format('alter table cultivation.%I enable row level security', name);
    execute format('alter table cultivation.%I force row level security', name);
    execute format('create policy keeper on cultivation.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['milestone', 'event']
  loop
    execute format($policy$
      create policy seen on cultivation.%I for select
        using (project_id in (select cultivation.my_projects()))$policy$, name);
  end loop;
  foreach name in array array['project', 'milestone', 'payment', 'event']
  loop
    execute format($policy$
      create policy house on cultivation.%I using (
        platform.actor_role() = 'lead' and institution_id = platform.actor_institution())$policy$, name);
  end loop;
  foreach name in array array['milestone', 'payment', 'event']
  loop
    execute format($policy$
      create policy city on cultivation.%I
        using (platform.actor_role() in ('city-officer', 'system'))$policy$, name);
  end loop;
end $$;

create policy seen on cultivation.project for select to renqiao_app
  using (id in (select cultivation.my_projects()));
create policy city on cultivation.project for update
  using (platform.actor_role() in ('city-officer', 'system') and state <> 'call')
  with check (platform.actor_role() in ('city-officer', 'system'));
create policy maker on cultivation.project for insert with check (platform.actor_role() = 'system');

-- Nobody is asked about the institution at which they work themselves.
create policy city on cultivation.review using (platform.actor_role() in ('city-officer', 'system'))
  with check (platform.actor_role() in ('city-officer', 'system') and not exists (
    select from cultivation.reviewer r
    where r.account_id = reviewer_id and r.institution_id = review.institution_id));
-- Scores are read by the city, and each reviewer reads and writes the own ones.
create policy own on cultivation.review for select using (
  platform.actor_role() = 'supervisor' and reviewer_id = platform.actor_account()
);
create policy own_scores on cultivation.review for update using (
  platform.actor_role() = 'supervisor' and reviewer_id = platform.actor_account()
);

-- Money is read by those whom it concerns: not by who scored.
create policy seen on cultivation.payment for select using (
  platform.actor_role() in ('foundation', 'district-officer')
  and project_id in (select cultivation.my_projects())
);
create policy own_money on cultivation.payment for insert with check (
  kind in ('planned', 'paid') and foundation_id = cultivation.my_foundation()
  and project_id in (select cultivation.my_projects()) and by_account = platform.actor_account()
);
create policy own_mistakes on cultivation.payment for update using (
  foundation_id = cultivation.my_foundation() and by_account = platform.actor_account()
);
create policy own_events on cultivation.event for insert with check (
  project_id in (select cultivation.my_projects()) and by_account = platform.actor_account()
  and platform.actor_role() in ('foundation', 'supervisor')
);

-- Whatever the product believes: who gets how much from whom, and what came of it, says the city.
create function cultivation.only_the_city() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if platform.actor_role() in ('city-officer', 'system') then return new; end if;
  if (new.awarded, new.number, new.foundation_id, new.replicable, new.first_ever)
      is distinct from (old.awarded, old.number, old.foundation_id, old.replicable, old.first_ever)
      or new.state in ('reviewed', 'awarded', 'accepted', 'returned', 'terminated', 'declined')
        and new.state <> old.state then
    raise exception 'only the city awards and judges' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_the_city before update on cultivation.project
  for each row execute function cultivation.only_the_city();

-- Two who write at the same moment do not together go beyond what was awarded.
create policy bookkeeper on cultivation.project for update to current_user using (true);
create function cultivation.keep_within_award() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  most bigint;
begin
  select p.awarded into most from cultivation.project p where p.id = new.project_id for update;
  if (select coalesce(sum(o.amount), 0) + new.amount from cultivation.payment o
      where o.project_id = new.project_id and o.kind = new.kind and o.taken_back_at is null) > most then
    raise exception 'more than was awarded' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_within_award before insert on cultivation.payment
  for each row execute function cultivation.keep_within_award();

grant select, insert, update on cultivation.project, cultivation.milestone to renqiao_app;
grant select, insert, update (evidence, taken_back_at, taken_back_by) on cultivation.payment
  to renqiao_app;
grant select, insert, update, delete on cultivation.review to renqiao_app;
grant select, insert on cultivation.event to renqiao_app;
