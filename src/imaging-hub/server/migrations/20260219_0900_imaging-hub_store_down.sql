-- A node may be there while what keeps its files is not: a PACS of a hospital, behind it. Since when that is so.
alter table imaging_hub.node add column store_down_since timestamptz;
