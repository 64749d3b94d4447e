-- Where each question stood, workshop by workshop: no further than both sides and the whole room go.
select question, text_version, date, session,
    case
        when people is null or staff is null then 'cannot say'
        when abs(people - staff) = 2 then 'split'
        else ['to', 'for', 'with'][least(people, staff, everyone)]
    end as stood_at
from middles
order by question, text_version, date, session;
