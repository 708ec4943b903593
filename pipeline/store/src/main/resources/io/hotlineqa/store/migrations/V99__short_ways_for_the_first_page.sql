-- The newest drops are found from name to name along an index, instead of going over every file there ever was.
create index drop_file_first_seen on drop_file (drop_name, registered_at) where not superseded;

-- How many appeals wait is asked for on every page that shows what waits.
create index call_summary_appealed on call_summary (call) where state = 'APPEALED';
