create index call_oldest on call (started_at asc nulls last, id asc);

-- For programs: only the hash of a token is kept.
create table api_token (
  id         bigint generated always as identity primary key,
  name       text not null unique,
  hash       text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);
