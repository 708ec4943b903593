-- The same as drop_file_first_seen: each file that is noted was written into both.
drop index drop_file_registered;
