-- How often other bytes came to the node under UIDs of the study that were taken: the insurer asks about it.
alter table imaging_hub.study add column conflicts int not null default 0;
