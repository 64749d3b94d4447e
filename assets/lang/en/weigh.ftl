# Words of weigh. $people and $staff are what the two sides call themselves.

in-neither-side = those in neither side

# The headline of a question: a pill, and what stands behind it (R6).
headline-short = { $pill }.
headline-whole = { $pill }. { $says }
pill-cannot-say = Cannot say yet
pill-split = Split
pill-same = { $level }
pill-mostly = Mostly { $level }
pill-no-further = No further than { $level }
says-only-staff = Only { $staff } have answered.
says-only-people = Only { $people } have answered.
says-nobody = Nobody from either side has answered.
says-everyone = Everyone who marked says so.
says-each = { $staff } say { $staff-mark }, { $people } say { $people-mark }.
says-both-higher = Both sides say { $staff-mark }, everyone together says { $level }.
says-each-higher = { $staff } say { $staff-mark }, { $people } say { $people-mark }, everyone together says { $level }.

# The same where a method has answer words of its own.
own-pill-cannot-say = Cannot say yet
own-pill-split = Split
own-pill-same = { $answer }
own-pill-mostly = Mostly: { $level }
own-pill-no-further = No further than: { $level }
own-says-only-staff = Only { $staff } have answered.
own-says-only-people = Only { $people } have answered.
own-says-nobody = Nobody from either side has answered.
own-says-everyone = Everyone who marked says so.
own-says-each = { $staff } say: { $staff-mark }. { $people } say: { $people-mark }.
own-says-both-higher = Both sides say: { $staff-mark }. Everyone together says: { $level }.
own-says-each-higher = { $staff } say: { $staff-mark }. { $people } say: { $people-mark }. Everyone together says: { $level }.
own-beside-to = { $n }: { $to }

# Beside the headline, in the same size.
beside-to = { $n } { $to }
beside-not-sure = { $n } not sure
beside-passed = { $n } passed
beside-away = { $n } away
beside-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
beside-one-voice = one voice: { $side }
from-round-one = { $n ->
    [one] 1 answer from round 1.
   *[other] { $n } answers from round 1.
}
from-earlier-rounds = { $n ->
    [one] 1 answer from an earlier round.
   *[other] { $n } answers from earlier rounds.
}

# Head count (R9).
head-count = By head count: { $to-word } { $to }, { $for-word } { $for }, { $with-word } { $with }, of { $of }. By side: { $by-side }.
by-side-split = split
by-side-mostly = mostly { $level }
by-side-no-further = no further than { $level }

# The position (R8).
nothing-yet = nothing yet
# Each has a short form and a shortest one, for where the strip has little room.
only-so-far = only { $side } so far:
only-so-far-short = only { $side }:
only-so-far-shortest = one side so far:
neither-side-yet = nobody from either side yet:
neither-side-yet-short = neither side yet:
neither-side-yet-shortest = neither side yet:
not-the-same-questions = both sides, but not on the same questions:
not-the-same-questions-short = both sides, other questions:
not-the-same-questions-shortest = other questions:
provisional = { $why } { $level }
position-counts = { $to-word } { $to }, { $for-word } { $for }, { $with-word } { $with }, SPLIT { $split }, CANNOT SAY { $cannot-say }

# The checklist (R13).
checklist-likely = Yes from everyone who answered: likely to work as co-production. { $pass } passed, { $away } away.
checklist-not-yet = { $n ->
    [one] Not yet. 1 of { $of } needs work.
   *[other] Not yet. { $n } of { $of } need work.
}
checklist-cannot-say = Cannot say yet.
held-back-not-yet = It opens when all say yes to the whole checklist. Now: not yet, on { $n } of { $of }.
held-back-cannot-say = It opens when all say yes to the whole checklist. Now: we cannot say yet.
checklist-open = { $n ->
    [one] 1 of its { $of } questions was not asked.
   *[other] { $n } of its { $of } questions were not asked.
} Likely needs all of them.
checklist-open-yet = { $n ->
    [one] 1 of its { $of } questions is not asked yet.
   *[other] { $n } of its { $of } questions are not asked yet.
} Likely needs all of them.
checklist-line = { $no } said no, { $not-sure } not sure.

# Marking again (R16).
moved-none = Nobody moved.
moved-all = Moved { $n }: { $up } towards { $with }, { $down } back.
moved-side = { $side }: { $up } towards { $with }, { $down } back.
moved-untold = What each side did is not told: one side has fewer than 3.
moved-only = Only { $side } moved.
moved-people = { $n ->
    [one] 1 person moved.
   *[other] { $n } people moved.
}

# A decision.
decision-agreed = Agreed.
decision-not-agreed = Not agreed.
decision-agreed-so-far = Agreed so far.
decision-not-agreed-so-far = Not agreed so far.
decision-rule-each-side = Agreed when nobody says no or not yet, and some of each side go along.
decision-rule-everyone = Agreed when all who answer go along, and nobody is not sure.
decision-rule-most = Agreed when more than half go along: of each side, and of all.

# Which parts we do together: honest names.
part-is-telling = telling
part-is-asking = asking
part-is-together = together
part-is-together-wanted = together (wanted)
part-is-people-led = people-led
part-is-later = not settled
part-is-open = left open
# The name before the words that were chosen; what is not settled has no other words.
part-named-telling = Telling. { $words }
part-named-asking = Asking. { $words }
part-named-together = Together. { $words }
part-named-together-wanted = Together (wanted). { $words }
part-named-people-led = People-led. { $words }
part-named-later = { $words }
part-count = { $way } { $n }
part-why-not-asked = not asked at the start
part-why-no-time = no time
part-why-no-money = no money
part-why-rules = rules do not let us
part-why-other = something else

# How many gave each mark.
marks-in-words = { $to-word } { $to }, { $for-word } { $for }, { $with-word } { $with }
