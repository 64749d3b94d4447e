-- Where staff and people differ most: in how many workshops their middles were two steps apart, one, none.
select question, text_version,
    count(*) filter (abs(staff - people) = 2) as two_steps,
    count(*) filter (abs(staff - people) = 1) as one_step,
    count(*) filter (staff = people) as none
from middles
group by question, text_version
order by two_steps desc, one_step desc, question, text_version;
