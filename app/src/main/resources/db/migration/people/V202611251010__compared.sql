-- Up to which transaction changed persons have been compared with the open searches (matching M-8).
create table people.compared (
  the_one boolean primary key default true check (the_one),
  up_to xid8 not null
);
insert into people.compared (up_to) values ('0');
grant select, update on people.compared to tutela_staff;
