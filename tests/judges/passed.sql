-- How many passed, and how many were not sure, of all who answered.
select question, text_version,
    count(*) filter (answer = 'pass') as passed,
    count(*) filter (answer = 'not_sure') as not_sure,
    count(*) as answered
from latest
group by question, text_version
order by passed desc, question, text_version;
