-- The three roles. On a server of your own, a superuser runs, in this order:
--   psql -v owner=... -v staff=... -v portal=... -f roles.sql
--   psql -f database.sql
--   psql -d tutela -f extensions.sql
create role tutela_owner login password :'owner'
  nosuperuser nocreatedb nocreaterole nobypassrls;
create role tutela_staff login password :'staff'
  nosuperuser nocreatedb nocreaterole nobypassrls;
create role tutela_portal login password :'portal'
  nosuperuser nocreatedb nocreaterole nobypassrls connection limit 20;
alter role tutela_staff set search_path = pg_catalog, public;
alter role tutela_staff set idle_in_transaction_session_timeout = '60s';
alter role tutela_portal set search_path = pg_catalog;
alter role tutela_portal set statement_timeout = '5s';
alter role tutela_portal set idle_in_transaction_session_timeout = '5s';
