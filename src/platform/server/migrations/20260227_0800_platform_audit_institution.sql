-- What a node or a hub does is done for no institution: such entries, all of theirs, need no place in this index.
drop index audit.entry_institution_id_at_idx;
create index on audit.entry (institution_id, at) where institution_id is not null;
