-- In Scotland the police review an indefinite period without an application (SOA 2003 ss.88A-88H); the scheme of Northern Ireland is not worked out here.
-- What has been recorded so far was recorded as an application.
alter table register.review add column scheme text not null default 'BY_APPLICATION' check (scheme in ('BY_APPLICATION', 'BY_POLICE', 'NOT_WORKED_OUT'));
alter table register.review alter column scheme drop default;
-- without an application it is a person who says from when the requirements no longer apply
alter table register.determination add column ends_on date;
alter table register.determination drop constraint determination_check1;
alter table register.determination add constraint determination_ends check (remains or received_on is not null or ends_on is not null);

-- The day of a review that nobody has to ask for: null where there is none, or while a review is open; -infinity where it is still to be worked out.
-- And for which day it stands on somebody's worklist.
alter table register.supervision add column review_on date, add column review_asked_on date;
-- who is to be reviewed soon, and stands on nobody's list
create index supervision_review on register.supervision (review_on) where review_on is not null;
alter table register.supervision no force row level security;
alter table register.episode no force row level security;
update register.supervision s set review_on = '-infinity'
 where exists (select from register.episode e where e.person_id = s.person_id and e.place = 'SCOTLAND' and e.period = 'INDEFINITE');
alter table register.episode force row level security;
alter table register.supervision force row level security;
