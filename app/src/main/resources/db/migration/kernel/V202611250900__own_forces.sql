-- An installation brings its own force, named with its first administrator; the invented ones stand until then.
alter table kernel.area add column invented boolean not null default false;
update kernel.area set invented = true where code in ('NORTHMERE', 'CARROW', 'DYFFRYN');
grant insert on kernel.area to tutela_staff;
