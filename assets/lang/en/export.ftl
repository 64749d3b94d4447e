# Words of export: what records say.

export-room-said-no = The room said no: its counts stay here. So there is no copy for others. Make a copy for people who were there.
export-room-ask-again = All said yes to sharing counts, then somebody came. So there is no copy for others. While a workshop is open, its end asks again. Make a copy for people who were there.
export-room-not-asked = The room was not asked if its counts may be shared. So there is no copy for others. While a workshop is open, its end asks. Make a copy for people who were there.
export-held-a-name = (left out: it held a name)
export-someone = { $n ->
    [one] someone
   *[other] { $n } people
}
# Who took on a promise of the session before, and is not here.
export-someone-before = { $n ->
    [one] someone from the session before
   *[other] { $n } people from the session before
}
export-someone-of = { $n ->
    [one] someone from { $side }
   *[other] { $n } from { $side }
}

# The first page.
export-what-we-said = What we said
export-about = About: { $about }
export-date = Date: { $date }
export-copy-room = This is the full record. It stays with the facilitator.
export-copy-present = This copy is for people who were there.
export-copy-public = This copy is for people who were not there.
export-still-open = This workshop is still open. More can be said, and answers can change.
export-month = Month: { $month }
export-small = A number under { $limit } is not told here. It stands as: fewer than { $limit }.
export-no-counts = Numbers are left out. They could show how few said something.
export-took-answers-public = Somebody left and took their answers.
export-took-answers = { $n ->
    [one] 1 person left and took their answers.
   *[other] { $n } people left and took their answers.
}
export-position = On the line we stand at: { $words }
export-position-not-told = Where we stand on the line cannot be said yet.
export-position-so-far = So far on the line: { $level }
export-held-back = It stands at FOR, not at WITH. The checklist is not yet a clear yes.
export-position-counts = Questions: { $counts }
export-position-of-told = These are the questions as far as they are told here. One with too few answers counts as cannot say.
export-line-at = The line goes from TO over FOR to WITH. We stand at { $level }.
export-line-nowhere = The line goes from TO over FOR to WITH. Where we stand cannot be said yet.
export-contents = In this record
export-table = table
export-made-with = Made with alongside, on the computer of the facilitator. Nothing was sent anywhere.
export-checklist = The checklist
export-checklist-likely = Yes from everyone who answered: likely to work as co-production.
export-checklist-not-yet = Not yet. Not everyone who answered says yes.
export-checklist-line = { $question } { $line }
export-every-to = Every TO, and why
export-how-many-to = { $earlier ->
    [0] { $n ->
        [0] These words stand under { $to }.
       *[other] { $n } said { $to }.
    }
   *[other] { $n ->
        [0] In an earlier round, { $earlier } said { $to }.
       *[other] { $n } said { $to }. In an earlier round, { $earlier } more said so.
    }
}
export-how-many-own = { $earlier ->
    [0] { $n ->
        [0] These words stand under: { $to }.
       *[other] { $n } said: { $to }.
    }
   *[other] { $n ->
        [0] In an earlier round, { $earlier } said: { $to }.
       *[other] { $n } said: { $to }. In an earlier round, { $earlier } more said so.
    }
}
export-where-to = Where somebody said TO
export-where-to-line = { $question } ({ $to })
export-at-least-one = at least one { $to }
export-at-least-one-own = at least one: { $to }
export-notes-public = Somebody wrote a minority note. Its words stay with the people who were there.
export-minority-notes = Minority notes
export-note-about = { $text } ({ $question })
export-change-first = Change this before you call it co-production
export-principles-not-asked = We did not ask about these. So we cannot say yet.
export-promises = What we promised
export-promise-what = What
export-promise-who = Who
export-promise-by = By when
export-promise-hear = How people will hear
export-signs = It may be something else: we see this
export-decisions = What we decided
export-parts = Which parts we do together
export-part = Part
export-part-now = Now
export-part-will = We will
export-part-why = Why not together
export-part-promise = What people can count on
export-part-wanted = "(wanted)" stays until the checklist is a clear yes.
export-you-said = What came of earlier promises
export-promise-became = What came of it
export-moved = What moved since the session before
export-moved-people = Different people may have answered.
export-moved-none = We did not ask the same question twice.
export-moved-not-here = The session before is not on this computer. So what moved is not shown here.
export-then = Then, { $date }
export-now = Now, { $date }
export-headline = Headline
export-no-news = no news
export-done = done
export-started = started
export-not-done = not done
export-not-done-why = not done: { $words }
export-dropped = dropped by the group
export-dropped-by = dropped. Who decided: { $words }

# Each question.
export-questions = Question by question
export-middle-means = Middle: put all marks in order, and take the one in the middle. Of two, take the lower one.
# Where a record does not tell the sides apart.
export-headline-means = The headline goes by the middle of each side, and of everyone. So it can differ from the counts.
export-sides-not-told = What each side said is not told here. It could show who said what.
export-answer-words = { $mark }: { $words }
export-marked-line = { $people } marked what they live. { $staff } marked what they think { $people } live.
export-question = { $over }: { $question }
export-all-or-mostly = { $level } or mostly { $level }
export-all-or-mostly-own = All, or most: { $level }
export-too-few = Too few answers to tell here
export-how-many = How many
export-fewer = fewer than { $limit }
export-passed = Passed
export-away = Away
export-middle = Middle
export-everyone = Everyone
export-one-voice = one voice
export-round = Round
export-who = Who
export-side = Side
export-answer = Answer
export-why = Why
export-why-answer = Why { $answer }:
export-why-answer-earlier = Why { $answer }, in an earlier round:
export-said-under = Said afterwards, under { $answer }:
export-said = Also said afterwards:
export-staff-plan = { $staff } plan
export-both-plan = Both plan
export-people-plan = { $people } plan, no { $staff }
export-staff-deliver = { $staff } deliver
export-both-deliver = Both deliver
export-people-deliver = { $people } deliver

# The take-home sheet.
home-sheet-where = Where we stand
home-sheet-to = TO: it is done to { $people }.
home-sheet-for = FOR: it is done for { $people }.
home-sheet-with = WITH: we do it together.
home-sheet-likely = The three questions: all said yes. It is likely to work as co-production.
home-sheet-not-yet = The three questions: not yet a yes from all.
home-sheet-cannot-say = The three questions: we cannot say yet.
home-sheet-shown-live = Each answer showed as it was given.
home-sheet-shown-together = The answers to a question showed all at once.
home-sheet-shown-paper = We wrote our answers on paper.
home-sheet-some-live = Some answers showed as they were given.
home-sheet-some-together = Some answers showed all at once.
home-sheet-some-paper = Some answers were written on paper.
home-sheet-to-why = Why { $to }: { $why }
home-sheet-promises = What we promised
home-sheet-who = Who: { $words }.
home-sheet-by = By when: { $words }.
home-sheet-hear = How you will hear: { $words }.
home-sheet-more = And { $n } more. The longer record has them all.
home-sheet-yours = Your answers are yours
home-sheet-change = You can change your mind later. Nothing bad will happen.
home-sheet-no-one = No copy sets your name beside your answers.
home-sheet-ask = To take your answers out, ask the person who led today.
home-sheet-words = Hard words
home-sheet-word-co-production = Co-production: people and staff plan it and do it together, with the same say.
home-sheet-word-lived-experience = Lived experience: what you know because you live it.
home-sheet-helpline = If today is hard, talk to: { $who }

# The same questions in several workshops.
compare-title = The same questions over time
compare-sessions = These workshops
compare-session = { $day }: { $title }
compare-copy = For people who were there. No names stand here.
compare-not-shared = Not every room said yes to sharing counts. Show this only to people who were there.
compare-questions = How each question moved
compare-on = { $question } ({ $days })
compare-line = { $day }: { $words }
compare-row = { $day }, { $name }
compare-beside = Beside the line
compare-split = SPLIT
compare-cannot-say = CANNOT SAY
compare-sides-not-told = Sides are not told apart on { $days }. It could show who said what.
compare-other-words = The words were different on { $days }. Those answers are not here.
compare-hidden = Not shown to the group on { $days }.
compare-not-asked = Not asked on { $days }.
compare-reworded = Left out: the words changed
compare-once = Left out: asked in one workshop only
compare-no-marks = Left out: answered in other words than TO, FOR, WITH
compare-only-one = It takes two workshops to compare. Name one more.
compare-twice = { $title } is there twice. Name each workshop once.
compare-not-begun = { $title } has not begun. It has no answers to compare.
compare-not-closed = { $title } is not closed yet. Hidden answers stay hidden. Close it first, then compare.
compare-nothing = These workshops have no question in common. Only the same question in the same words can be compared.

# The rest.
export-unrevealed = Asked, and not shown
export-skipped = Skipped
export-round-left = Round { $n } was begun, and nobody answered in it. What we said before stands.
export-agreement = What we agreed on working together
export-agreement-recalled = { $words } (as last time)
export-access = What the room needed
export-who-was-here = Who was here
export-count = { $name }: { $n }
export-also-lead = Of these, { $n } also led.
export-came-later = Of these, { $n } came after the first question.
export-left = Of these, { $n } left.
export-spoke-from = From { $time } on, { $who } spoke from: { $side }
export-led = { $n } led and did not answer
export-supported = { $n } supported someone
export-interpreted = { $n } interpreted
export-role = Role
export-speaks-from = Speaks from
export-may-be-quoted = May be quoted
export-yes = yes
export-no = no
export-missing = Who was missing
export-car-park = Kept for later
export-chose-not = { $text } (we chose not to)
export-taken-on = { $text } ({ $who } takes it on)
export-first = Who went first, how often
export-first-stayed = Counted among those who stayed.
export-turns = How the turns were shared
export-passes = Passed, in the whole room: { $n }
export-how-shown = How answers were shown
export-shown-live = One by one: each answer showed as it was given. Later answers may follow earlier ones.
export-shown-together = All at once: nobody saw an answer before all had answered.
export-shown-paper = On paper: answers were written down, and typed in later.
export-consent = What we said yes to
export-counts-yes = Counts may be shared with people who were not here: yes.
export-counts-no = Counts may be shared with people who were not here: no.
export-counts-ask-again = Counts may be shared with people who were not here: to be asked again.
export-counts-not-asked = Counts may be shared with people who were not here: not asked.
export-quoted = { $n } of { $of } said yes to being quoted.
export-kept-until = Kept until { $date }.
export-quotable = Words that may be quoted
export-quotes-few = Some words may be left out. How many there are could tell a small number.
export-agenda = The agenda
export-agenda-name = { $title }, version { $version }
export-set-by = This plan was set by { $who }.
export-set-by-facilitator = The facilitator set this plan.
export-plan-not-agreed = The group saw it, but did not say that it agrees.
export-plan-not-put = It was not put to the group.
export-plan-on-paper = The answers came from paper. So we cannot say who set this plan.
export-plan-agreed = The group looked at this plan and agreed to it.
export-step = { $title }: { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
export-step-added = Added on the day: { $title }
export-step-dropped = Left out: { $title }
export-step-between = In between: { $title }
export-sources = Where the questions come from
export-based-on = Based on: { $source }. The words are ours.

# The truth check.
export-truth-everyone-alike-before = { $question } In the session before all answers were the same, so each one is known.
export-truth-everyone-alike = { $question } All answers are the same, so each one is known.
export-truth-side-alike = { $question } All answers of { $text } are the same, so each one is known.
export-truth-rare-reason = { $question } One person gave this answer, and their reason stands there: { $text }
export-truth-worked-out = { $question } With pen and paper it can be found what { $text } said.
export-truth-one-quoted = Only one person may be quoted. So each quote is known as theirs: { $text }
export-truth-one-of-side-quoted = Only one person of their side may be quoted. So this quote may be known as theirs: { $text }
export-truth-one-voice = { $question } Only one person of { $text } gave an answer.
export-truth-owner = The name of an owner is left out here. They gave no yes to it: { $text }
export-truth-owner-not-here = This name stands in the copy. They are not here, so we have no yes: { $text }
export-truth-helpline-left-out = Who helps on a hard day is left out: a name stands there. Set a place and a number instead.
export-truth-name = Somebody's name stands in this text: { $text }
