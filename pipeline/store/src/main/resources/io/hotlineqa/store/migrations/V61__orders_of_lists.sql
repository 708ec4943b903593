-- Each order of the lists can be walked from its beginning, so that a page costs its rows and not the whole list.
create index call_duration on call (duration_seconds desc, id desc);
create index scorecard_worst on scorecard (score, call desc) where current;
create index scorecard_most_to_confirm on scorecard (reviews desc, score, call desc) where current;
drop index scorecard_score;

-- Newest drops without going over the whole ledger's calls.
create index drop_file_registered on drop_file (drop_name, registered_at) where not superseded;
