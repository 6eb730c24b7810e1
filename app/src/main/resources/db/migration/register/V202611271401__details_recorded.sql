-- and an address or an online identity that was recorded on the person's page
alter table register.elsewhere drop constraint elsewhere_kind_check;
alter table register.elsewhere add constraint elsewhere_kind_check check (kind in ('CONVICTION', 'ORDER', 'BREACH', 'DETAIL'));
