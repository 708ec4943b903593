-- What violates a rule or waits for a person is a small part of all results, and the part that pages count.
create index result_accused on result (rule_id, scorecard) where outcome = 'VIOLATED' or review;
