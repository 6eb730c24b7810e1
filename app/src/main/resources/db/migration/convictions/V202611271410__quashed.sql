-- A conviction or finding that was quashed on appeal stays, and counts no more, as one that was recorded wrongly; empty for the latter.
alter table convictions.struck add quashed_on date;
