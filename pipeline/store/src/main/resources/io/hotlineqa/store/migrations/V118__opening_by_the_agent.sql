-- When an agent first opened the published call; null until then. What was published before this counts as opened.
alter table review add column opened_at timestamptz default 'epoch';
alter table review alter column opened_at drop default;
