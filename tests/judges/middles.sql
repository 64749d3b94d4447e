-- The middle mark of each side and of the whole room, the lower one of two.
create view middles as
select question, text_version, date, session,
    quantile_disc(mark, 0.5) filter (side = 'people') as people,
    quantile_disc(mark, 0.5) filter (side = 'staff') as staff,
    quantile_disc(mark, 0.5) as everyone
from latest
group by all;
