-- Whom the asker may see as an insured person: oneself, and those for whom one pays or answers, once
-- that was confirmed. Claims and entitlements build their walls on it.
create function enrolment.my_insured() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select i.insured_id from enrolment.insured i
  where platform.actor_role() = 'insured' and i.account_id = platform.actor_account()
  union
  select r.insured_id from enrolment.relation r
  join enrolment.insured p on p.insured_id = r.payer_id
  where platform.actor_role() = 'insured' and p.account_id = platform.actor_account()
    and r.confirmed_at is not null and r.ended_at is null
$$;

create function enrolment.my_own() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select i.insured_id from enrolment.insured i
  where platform.actor_role() = 'insured' and i.account_id = platform.actor_account()
$$;

create function enrolment.is_insurer() returns boolean
language sql stable set search_path = pg_catalog as $$
  select platform.actor_role() in ('insurance-clerk', 'insurance-reviewer')
$$;

-- What somebody who gives name and number of another may learn: whether they belong together.
create function enrolment.known(person uuid, person_name text)
returns table (name_agrees boolean, has_account boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select i.name = person_name, i.account_id is not null from enrolment.insured i
  where i.insured_id = person and platform.actor_role() = 'insured'
$$;

-- One live policy a year: asked before money is taken for a second one.
create function enrolment.is_covered(person uuid, in_year integer) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select platform.actor_role() = 'insured' and exists (
    select from enrolment.policy p
    where p.insured_id = person and p.year = in_year and p.state = 'insured')
$$;

-- The number of an insured person, from the fingerprint that a hospital keeps of the same identity
-- number (UUID version 8). The same as `insuredIdOf` in identity.ts.
create function enrolment.insured_id_of(print bytea) returns uuid
language sql immutable set search_path = pg_catalog as $$
  select encode(set_byte(set_byte(substr(print, 1, 16),
    6, (get_byte(print, 6) & 15) | 128), 8, (get_byte(print, 8) & 63) | 128), 'hex')::uuid
$$;

-- For a social worker: the policies of a client of the own house, by the fingerprint that the hospital
-- keeps of the client's number. Whether the client agreed is asked before, in the same transaction.
create function enrolment.cover_of(person uuid)
returns table (year integer, cover_from date, cover_to date, health_class text, declared text,
  quiet_years integer, paid boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.year, p.cover_from, p.cover_to, p.health_class,
    (select f.health_class from enrolment.health_fact f
      where f.insured_id = p.insured_id and f.year = p.year order by f.id desc limit 1),
    (select q.quiet_years from enrolment.quiet_fact q
      where q.insured_id = p.insured_id and q.year = p.year order by q.id desc limit 1),
    exists (select from enrolment.paid_year c
      where c.insured_id = p.insured_id and c.year = p.year)
  from people.person h
  join enrolment.policy p on p.insured_id = enrolment.insured_id_of(h.identity_index)
    and p.state = 'insured'
  where h.id = person and h.institution_id = platform.actor_institution()
    and platform.actor_role() in ('social-worker', 'lead')
$$;

do $$
declare
  name text;
begin
  foreach name in array array['insured', 'relation', 'policy', 'health_fact', 'quiet_fact',
    'paid_year', 'balance_answer']
  loop
    execute format('alter table enrolment.%I enable row level security', name);
    execute format('alter table enrolment.%I force row level security', name);
    execute format('create policy keeper on enrolment.%I for select to current_user using (true)', name);
    execute format('create policy insurer on enrolment.%I using (enrolment.is_insurer())', name);
  end loop;
  foreach name in array array['health_fact', 'quiet_fact', 'paid_year']
  loop
    execute format('create policy mine on enrolment.%I for select
      using (insured_id in (select enrolment.my_insured()))', name);
    execute format('create policy the_product on enrolment.%I
      using (platform.actor_role() = ''system'')', name);
  end loop;
end $$;

create policy mine on enrolment.insured for select
  using (insured_id in (select enrolment.my_insured()));
create policy change on enrolment.insured for update
  using (insured_id in (select enrolment.my_own()))
  with check (insured_id in (select enrolment.my_own()));
create policy enter on enrolment.insured for insert with check (
  platform.actor_role() = 'insured' and created_by = platform.actor_account()
  and (account_id is null or account_id = platform.actor_account())
);
create policy the_product on enrolment.insured for select
  using (platform.actor_role() = 'system');

-- The payer sees what he declared, the insured who pays for him.
create policy mine on enrolment.relation for select using (
  payer_id in (select enrolment.my_own()) or insured_id in (select enrolment.my_own())
);
create policy declare on enrolment.relation for insert
  with check (payer_id in (select enrolment.my_own()));
create policy answer on enrolment.relation for update
  using (payer_id in (select enrolment.my_own()) or insured_id in (select enrolment.my_own()));

create policy mine on enrolment.policy for select using (
  insured_id in (select enrolment.my_insured())
  or (platform.actor_role() = 'insured' and payer_account = platform.actor_account())
);
create policy pay on enrolment.policy for all using (
  platform.actor_role() = 'insured' and payer_account = platform.actor_account()
) with check (
  platform.actor_role() = 'insured' and payer_account = platform.actor_account()
  and payer_id in (select enrolment.my_own())
);
-- An insured person who signs in says yes himself.
create policy agree on enrolment.policy for update
  using (insured_id in (select enrolment.my_own()) and state = 'quoted')
  with check (insured_id in (select enrolment.my_own()) and state = 'consented');
create policy the_product on enrolment.policy
  using (platform.actor_role() = 'system') with check (platform.actor_role() = 'system');
-- The class is declared with the first enrolment, by whoever enrols.
create policy enrol on enrolment.health_fact for insert with check (
  platform.actor_role() = 'insured' and by_account = platform.actor_account()
);

create policy mine on enrolment.balance_answer
  using (insured_id in (select enrolment.my_own()));

grant select, insert, update on enrolment.insured, enrolment.relation, enrolment.balance_answer
  to renqiao_app;
-- An offer that was never paid for may be dropped.
grant select, insert, update, delete on enrolment.policy to renqiao_app;
grant select, insert on enrolment.health_fact, enrolment.quiet_fact, enrolment.paid_year
  to renqiao_app;
