-- What is asked most is asked in one message: by everybody who asks at the same moment, in one commit.

-- Whose studies: the first of them in the order of every search. Each question has its own entry in the log.
create function imaging_node.search_patients(patients text[], clients uuid[], most int[])
returns table (place int, total int, study_uid text, study jsonb, modalities text[], series_count int,
  instance_count int) language plpgsql as $$
begin
  perform imaging_node.enter();
  -- As with every reading: whoever could read the entry reads it at once, and a lost machine loses nothing but looks.
  perform set_config('synchronous_commit', 'off', true);
  for place in 1 .. cardinality(patients) loop
    total := (select count(*) from imaging_node.study s
      where s.patient_id = patients[place] and s.withdrawn_at is null);
    if total > 0 then
      return query select place, total, s.study_uid, s.attributes, s.modalities, s.series_count, s.instance_count
        from imaging_node.study s
        where s.patient_id = patients[place] and s.withdrawn_at is null
        order by s.study_date desc nulls last, s.study_uid limit most[place];
    end if;
    perform audit.append(clients[place], 'system', null, 'imaging-node.search', 'studies', total::text);
  end loop;
end $$;

-- A study with as many instances as before is the study it was. What was withdrawn is not there for anybody.
create function imaging_node.count_instances(studies text[]) returns table (study_uid text, instance_count int)
language plpgsql as $$
begin
  perform imaging_node.enter();
  return query select s.study_uid, s.instance_count from imaging_node.study s
    where s.study_uid = any(studies) and s.withdrawn_at is null;
end $$;
drop function imaging_node.find_study(text);

create function imaging_node.find_instance(study text, series text, instance text)
returns table (id uuid, study_id uuid, study_uid text, series_uid text, sop_uid text, sop_class text, number int,
  digest bytea, size bigint, syntax text, frames jsonb) language plpgsql as $$
begin
  perform imaging_node.enter();
  return query select i.id, i.study_id, s.study_uid, e.series_uid, i.sop_uid, i.sop_class, i.number,
      i.digest, i.size, i.syntax, i.frames
    from imaging_node.instance i
      join imaging_node.series e on e.id = i.series_id
      join imaging_node.study s on s.id = i.study_id
    where i.sop_uid = instance and e.series_uid = series and s.study_uid = study and s.withdrawn_at is null;
end $$;
