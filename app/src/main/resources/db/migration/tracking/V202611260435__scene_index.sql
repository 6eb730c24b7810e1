-- who was near a place at a time, with what the first look asks for: so that of all who were in the cells only those who came near are read whole
drop index tracking.report_scene;
create index report_scene on tracking.report (cell, fix_time) include (on_day, activation_id, latitude, longitude) where cell is not null;
