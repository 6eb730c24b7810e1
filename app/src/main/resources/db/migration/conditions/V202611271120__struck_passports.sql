-- What became of passports can be recorded wrongly, too.
alter table conditions.struck drop constraint struck_kind_check;
alter table conditions.struck add constraint struck_kind_check check (kind in ('INSTRUMENT', 'TERM', 'BREACH', 'VARIATION', 'PASSPORT'));
