-- 只保存: of somebody whose record must be kept and may not be used (个人信息保护法 art. 47, second
-- paragraph) nothing is found by a search, and nothing new is written. Duplicates are still told of:
-- else the same person would be registered a second time.
alter table people.person add column restricted_since timestamptz;

create function people.is_restricted(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from people.person p where p.id = person and p.restricted_since is not null
  )
$$;

create or replace function people.find_by_name(prefixes text[], most integer)
returns setof people.card
language sql stable security definer set search_path = pg_catalog as $$
  select (people.to_card(p)).*
  from (
    select person_id, min(key) as key
    from unnest(prefixes) as prefix
    cross join lateral (
      select k.person_id, k.key from people.name_key k
      where k.institution_id = platform.actor_institution()
        and k.key >= prefix collate "C" and k.key < (prefix || chr(1114111)) collate "C"
      order by k.key limit most * 12
    ) as hit
    group by person_id order by 2, 1 limit most
  ) as found
  join people.person p on p.id = found.person_id
  where people.is_staff(p.institution_id) and p.restricted_since is null
  order by found.key, p.id
$$;

create or replace function people.find_exactly(identity bytea, phone bytea, most integer)
returns setof people.card
language sql stable security definer set search_path = pg_catalog as $$
  select (people.to_card(p)).*
  from people.person p
  where people.is_staff(p.institution_id) and p.restricted_since is null and p.id in (
    select i.id from people.person i
      where i.institution_id = platform.actor_institution() and i.identity_index = identity
    union
    select c.person_id from people.contact c
      where c.institution_id = platform.actor_institution() and c.phone_index = phone
  )
  order by p.name, p.id limit most
$$;
