-- Blind double review: several people judge the same results without seeing each other's words.
create table double_review (
  id        bigint generated always as identity primary key,
  name      text not null,
  expert    text not null,
  reviewers text[] not null check (cardinality(reviewers) > 0),
  made_by   text not null,
  made_at   timestamptz not null default now(),
  closed_at timestamptz
);
create table double_review_call (
  double_review bigint not null references double_review (id) on delete cascade,
  call          bigint not null references call (id) on delete cascade,
  scorecard     bigint not null references scorecard (id) on delete cascade,
  primary key (double_review, call)
);
create table double_review_word (
  double_review bigint not null references double_review (id) on delete cascade,
  call          bigint not null references call (id) on delete cascade,
  rule_id       text collate "C" not null,
  rater         text not null,
  judgement     text not null check (judgement in ('RIGHT', 'WRONG', 'CANNOT_TELL')),
  at            timestamptz not null default now(),
  primary key (double_review, call, rule_id, rater)
);
