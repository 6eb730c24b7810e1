-- the engine's own name of the rule that was broken, by which it goes on when its state has to be made again
alter table tracking.alert add column watched text not null default '';
