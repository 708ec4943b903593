-- A mark that is a good or bad example may say of which rule; the library of examples is made of those marks.
alter table remark add column rule_id text collate "C" check (rule_id <> '');
create index remark_example on remark (rule_id, id desc) where tag in ('GOOD_EXAMPLE', 'BAD_EXAMPLE');
