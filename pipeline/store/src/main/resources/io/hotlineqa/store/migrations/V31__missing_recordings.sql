-- Calls on the switchboard's list whose recording did not arrive. They are no files, and count in no drop's accounting.
create table missing_recording (
  drop_name  text collate "C" not null,
  file       text collate "C" not null,
  call_id    text collate "C",
  started_at timestamptz,
  missed_at  timestamptz not null default now(),
  primary key (drop_name, file)
);
