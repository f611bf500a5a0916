-- A person in a list. Of a minor without a grant only the masked name is told, so that nobody is
-- registered twice. These functions look over the wall of row-level security; each begins with the
-- asker's own house, and what they return about a closed record is this and nothing else.
create type people.card as (
  id uuid, name text, closed boolean, minor boolean, sex text, birth_date date, birth_precision text
);

create function people.to_card(p people.person) returns people.card language sql stable as $$
  select case when people.is_minor(p.birth_date) and not people.has_grant(p.id)
    then row(p.id, p.masked_name, true, true, null, null, null)::people.card
    else row(p.id, p.name, false, people.is_minor(p.birth_date), p.sex, p.birth_date,
      p.birth_precision)::people.card
  end
$$;

-- Asked with every list of cases: written out, and in a language whose plan is kept.
create function people.cards(ids uuid[]) returns setof people.card
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.actor_role() not in ('social-worker', 'lead') then return; end if;
  return query
    select p.id, case when seen.closed then p.masked_name else p.name end, seen.closed, seen.minor,
      case when not seen.closed then p.sex end,
      case when not seen.closed then p.birth_date end,
      case when not seen.closed then p.birth_precision end
    from people.person p cross join lateral (
      select people.is_minor(p.birth_date) as minor,
        people.is_minor(p.birth_date) and not people.has_grant(p.id) as closed
      offset 0
    ) as seen
    where p.id = any (ids) and p.institution_id = platform.actor_institution();
end $$;

-- By the beginning of one of the keys. The range stands in a lateral query of its own, so that the
-- index is walked in order and the walk stops early, however short the prefix.
create function people.find_by_name(prefixes text[], most integer) returns setof people.card
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
  where people.is_staff(p.institution_id)
  order by found.key, p.id
$$;

create function people.find_exactly(identity bytea, phone bytea, most integer)
returns setof people.card
language sql stable security definer set search_path = pg_catalog as $$
  select (people.to_card(p)).*
  from people.person p
  where people.is_staff(p.institution_id) and p.id in (
    select i.id from people.person i
      where i.institution_id = platform.actor_institution() and i.identity_index = identity
    union
    select c.person_id from people.contact c
      where c.institution_id = platform.actor_institution() and c.phone_index = phone
  )
  order by p.name, p.id limit most
$$;

create function people.sounds_like(person uuid, institution uuid, sounds text[]) returns boolean
language sql stable as $$
  select exists (select from people.name_key k where k.institution_id = institution
    and k.person_id = person and k.key = any (sounds))
$$;

create function people.one_character_apart(one text, other text) returns boolean
language sql immutable as $$
  select length(one) >= 3 and length(one) = length(other) and 1 = (
    select count(*) from generate_series(1, length(one)) as place
    where substr(one, place, 1) <> substr(other, place, 1))
$$;

-- Who may be the person that is about to be registered, and in what they are alike.
create function people.likely_duplicates(
  given_name text, sounds text[], born date, identity bytea, phones bytea[]
) returns table (likeness text, card people.card)
language sql stable security definer set search_path = pg_catalog as $$
  with alike as (
    select p.id, 1 as rank, 'same-identity-number' as likeness from people.person p
      where p.institution_id = platform.actor_institution() and p.identity_index = identity
    union all
    select p.id, 2, 'same-name-and-birth' from people.person p
      where p.institution_id = platform.actor_institution() and p.birth_date = born
        and (p.name = given_name or people.sounds_like(p.id, p.institution_id, sounds))
    union all
    select p.id, 3, 'same-phone' from people.contact c
      join people.person p on p.id = c.person_id
      where c.institution_id = platform.actor_institution() and c.phone_index = any (phones)
        and (p.name = given_name or people.one_character_apart(p.name, given_name)
          or people.sounds_like(p.id, p.institution_id, sounds))
  ),
  nearest as (select distinct on (id) * from alike order by id, rank)
  select n.likeness, people.to_card(p)
  from nearest n join people.person p on p.id = n.id
  where people.is_staff(p.institution_id)
  order by n.rank, p.id limit 20
$$;

-- Whether something may be done is asked also by those to whom a child's record is closed: by the
-- lead who approves a case. They learn what was agreed to, and nothing of the child.
create function people.party_of(person uuid) returns table (birth_date date, guardian_ids uuid[])
language sql stable security definer set search_path = pg_catalog as $$
  select p.birth_date, array(
    select t.other_id from people.tie t
      where t.person_id = p.id and t.guardian and t.ended_on is null
  )
  from people.person p where p.id = person and people.is_staff(p.institution_id)
$$;

create function people.consents_of(person uuid) returns setof people.consent
language sql stable security definer set search_path = pg_catalog as $$
  select c.* from people.consent c
  where c.person_id = person and people.is_staff(c.institution_id)
  order by c.starts_at desc, c.id desc
$$;
