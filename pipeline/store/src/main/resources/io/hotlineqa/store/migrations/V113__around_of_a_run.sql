-- What a run took before its first recording was heard and after its last had an end: it does not grow with what there is to
-- hear, all else does. Null for runs of earlier versions, which noted hearing_seconds.
alter table run add column around_seconds double precision check (around_seconds >= 0);
