-- how the alerts of an area that were raised since were answered
create index card_raised on tracking.card (area, raised_at);
