-- Many entries of one transaction: the lane is taken once and moved once, not once for each of them. A row that is
-- updated five hundred times within a transaction is looked for through all its versions.
create function audit.take_lane() returns audit.lane
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  mine smallint := pg_backend_pid() % 16;
  taken audit.lane;
begin
  -- A lane that somebody holds is passed by: to wait for it could be to wait in a circle.
  select * into taken from audit.lane where lane = mine for update skip locked;
  if not found then
    select * into taken from audit.lane order by (lane - mine + 16) % 16 limit 1 for update skip locked;
  end if;
  if not found then
    select * into taken from audit.lane where lane = mine for update;
  end if;
  return taken;
end $$;
revoke all on function audit.take_lane() from public;

create or replace function audit.append(
  account uuid, acting text, institution uuid, deed text, kind text, subject text
) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  last audit.lane := audit.take_lane();
  e audit.entry;
begin
  e := row(last.lane, last.length + 1, clock_timestamp(), account, acting, institution, deed, kind,
    subject, null);
  e.hash := audit.digest(last.head, e);
  insert into audit.entry values (e.*);
  update audit.lane set length = e.position, head = e.hash where lane = e.lane;
end $$;

-- `deeds`: [{account, acting, institution, deed, kind, subjects: [id]}], in the order in which they happened.
create function audit.append_all(deeds json) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  last audit.lane := audit.take_lane();
  given record;
  e audit.entry;
  chain audit.entry[] := '{}';
begin
  for given in
    select d.account, d.acting, d.institution, d.deed, d.kind, s.subject
    from rows from (json_to_recordset(deeds)
      as (account uuid, acting text, institution uuid, deed text, kind text, subjects json)) with ordinality d
    cross join lateral json_array_elements_text(d.subjects) with ordinality s(subject, place)
    order by d.ordinality, s.place
  loop
    e := row(last.lane, last.length + 1, clock_timestamp(), given.account, given.acting, given.institution,
      given.deed, given.kind, given.subject, null);
    e.hash := audit.digest(last.head, e);
    last.length := e.position;
    last.head := e.hash;
    chain := chain || e;
  end loop;
  insert into audit.entry select * from unnest(chain);
  update audit.lane set length = last.length, head = last.head where lane = last.lane;
end $$;
revoke all on function audit.append_all(json) from public;
grant execute on function audit.append_all(json) to renqiao_app;

-- Nouns and ids, which nobody sorts for a reader: compared byte by byte, the index on them costs half.
alter table audit.entry alter column subject_kind type text collate "C", alter column subject_id type text collate "C";
