-- What was told on its own day but after the hour stays due on that day: which of the limits had passed stands beside the days, which were those before.
alter table register.obligation add column over_by_hour text not null default '' check (over_by_hour ~ '^((REMINDER|BREACH|EXCUSE)( |$))*$');
