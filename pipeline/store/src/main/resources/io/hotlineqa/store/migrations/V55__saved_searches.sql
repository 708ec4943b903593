-- Marks are searched for, so they are told to the index.
create trigger remark_change after insert or update or delete on remark
  for each row execute function part_of_call_has_changed();

create table saved_search (
  id       bigint generated always as identity primary key,
  owner    text collate "C" not null,
  name     text not null check (name <> ''),
  query    text not null,
  sort     text not null,
  shared   boolean not null,
  alert    boolean not null,
  saved_at timestamptz not null default now(),
  unique (owner, name)
);

-- The calls that a search with an alert has found before; what is not among them is new.
create table saved_search_hit (
  search bigint not null references saved_search (id) on delete cascade,
  call   bigint not null references call (id) on delete cascade,
  primary key (search, call)
);
create index saved_search_hit_call on saved_search_hit (call);

-- When a search was first looked at for its alert: what was there before is nothing new.
alter table saved_search add column watched_since timestamptz;

alter table notice add column search bigint references saved_search (id) on delete cascade;
