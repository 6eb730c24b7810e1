-- the permission that whoever does it needs: a list shows what its reader can do
alter table work.task add column needs text not null default 'OPEN_APPLICATION';
