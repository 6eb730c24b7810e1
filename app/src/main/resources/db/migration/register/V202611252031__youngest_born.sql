-- When it is known, so that the hours with a child end with an eighteenth birthday.
alter table register.household_stay add column youngest_born date;
