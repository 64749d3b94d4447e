# Words that every part of the program shares.

mark-to = TO
mark-for = FOR
mark-with = WITH
not-sure = Not sure
pass = Pass
side-people = people with lived experience
side-staff = staff
side-neither = In neither side
side-both = Both
side-other = Rather not say
role-participant = takes part
role-facilitator = leads
role-supporter = supports
role-interpreter = interprets
and-next = { $first }, { $next }
and-last = { $first } and { $last }
or-last = { $first } or { $last }
someone-who-left = someone who left
