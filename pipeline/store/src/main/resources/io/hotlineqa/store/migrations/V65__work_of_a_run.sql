-- What a run had to do and with how many processes: the next run's forecast is made from it. Null for runs before this.
alter table run
  add column workers integer check (workers > 0),
  add column bytes   bigint  check (bytes >= 0);
