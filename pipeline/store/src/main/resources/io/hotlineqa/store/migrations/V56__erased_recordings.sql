-- A recording that was erased keeps its row, so that every file stays accounted for; its name may have told who called.
alter table drop_file add column erased_at timestamptz;
create index drop_file_erased on drop_file (sha256) where erased_at is not null;
