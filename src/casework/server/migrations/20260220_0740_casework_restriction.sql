-- Of a client whose record is only kept nothing new is written: no case, no note, no deed in the river.
-- What happens to somebody in danger is written all the same: saving a life has a ground of its own
-- (个人信息保护法 art. 13), and so has a duty to report.
create function casework.refuse_restricted() returns trigger language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if people.is_restricted(
    (select c.client_id from casework."case" c
      where c.institution_id = new.institution_id and c.id = new.case_id)
  ) then
    raise exception 'the record of the client is only kept' using errcode = 'RQ047';
  end if;
  return new;
end $$;

create function casework.refuse_case_of_restricted() returns trigger language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if people.is_restricted(new.client_id) then
    raise exception 'the record of the client is only kept' using errcode = 'RQ047';
  end if;
  return new;
end $$;

create trigger restricted before insert on casework."case"
  for each row execute function casework.refuse_case_of_restricted();
create trigger restricted before insert on casework.contact
  for each row execute function casework.refuse_restricted();
create trigger restricted before insert on casework.amendment
  for each row execute function casework.refuse_restricted();
create trigger restricted before insert on casework.goal
  for each row execute function casework.refuse_restricted();
create trigger restricted before insert on casework.follow_up
  for each row execute function casework.refuse_restricted();
create trigger restricted before insert on casework.case_event
  for each row when (new.deed not like 'crises.%' and new.deed not like 'risk-%')
  execute function casework.refuse_restricted();
