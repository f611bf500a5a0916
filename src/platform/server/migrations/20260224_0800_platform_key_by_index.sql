-- A connection plans this once, often while the table is all but empty, and keeps the plan: a key is found by its index
-- all the same, however many have come since.
alter function platform.claim_key(uuid, text, text, bytea) set enable_seqscan = off;
