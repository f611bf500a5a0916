-- Somebody on the telephone reads out a number: the desk finds the claim by it.
create index claim_number on claims.claim (number);
