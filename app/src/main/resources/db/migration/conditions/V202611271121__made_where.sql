-- Where an order was made: what the law makes of it depends on that. Of those recorded before it is not known.
alter table conditions.instrument add column place text check (place in ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'));
