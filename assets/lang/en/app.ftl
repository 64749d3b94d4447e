# Words of the screens.

# Home
home-name = alongside
home-tagline = Working together, as equals.
home-promise = Everyone takes a turn. Every mark counts the same.
home-start = Start a workshop
home-start-hint = 15 minutes to 3 hours
home-go-on = Go on with a workshop
home-go-on-none = nothing waits
home-go-on-looking = looking
home-go-on-many = { $n } workshops wait
home-practise = Try it with made-up people
home-practise-hint = about 10 minutes
home-facts = What is co-production?
home-facts-hint = stories and plain facts
home-records = Records and copies
home-records-hint = read, share, compare, remove
home-records-past = { $n ->
    [one] 1 is kept past its day
   *[other] { $n } are kept past their day
}
home-looks = Text and colours
home-looks-hint = big, light, dark, plain mode
entry-begun = { $title }, { $date }
entry-at = { $entry }, { $time }
entry-by = { $entry }, { $agenda }
entry-set-up = { $title }, not started
entry-not-closed = { $entry }, not closed
entry-damaged = { $entry }, file damaged
entry-file = { $entry }, file { $file }
entry-answers = { $entry }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
  }
entry-waits = { $entry }, step { $n } of { $of }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
  }
date = { $day } { $month }
date-year = { $date } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The first row
head-home = Home
head-start = Start a workshop
head-reading = Read
head-pick = Choose
head-facilitator = For the facilitator
head-record = Record
head-line = The line so far
head-step = Step { $n } of { $of }
# A decision, which is put in between two steps of the plan.
head-between = In between
head-question = Question { $n } of { $of }
head-until = until { $time }
head-saved = saved { $n }
head-saved-waits = { $waits ->
    [one] saved { $n }, 1 waits
   *[other] saved { $n }, { $waits } wait
}
head-practice = practice, not saved
head-read-only = to read only

# Trouble with saving
alert-not-on-disk = Not on disk yet: { $why }. Nothing is lost. Trying again.
trouble-full = the disk is full
trouble-read-only = this place is read-only
trouble-gone = the disk was taken out
trouble-no-right = no right to write here
trouble-slow = the disk is slow
trouble-changed = the file was changed by something else
cannot-withdraw = Nothing was changed. They are in one more workshop. We must change it too.
cannot-withdraw-part = They are out of some workshops now, but not out of this one. Take them out here again.
cannot-withdraw-held = Close it in the other window first. Then take them out here again.
cannot-withdraw-newer = A newer alongside made that workshop. Take them out with the newer one.
cannot-withdraw-several = In { $title } more than one person is called { $name }. Take the right one out there first.
cannot-withdraw-other = Nothing was changed. The other workshops are not the same now. Choose the name again.
cannot-withdraw-changed = Somebody changed { $path } at the same time. The name may still be in it. Ours is { $ours }.
cannot-withdraw-failed = We cannot change { $path }. { $why }
notice-not-withdrawn =
    Their name is still in an older file of this workshop.
    We could not change it: { $path }
    Please delete that file by hand.
notice-not-remembered =
    We cannot write down the name of the folder that it moved to.
    So this workshop will not be in the list. Keep in mind where it is.
    It is saved here now: { $path }
notice-salvaged =
    This file is damaged. We left it as it is.
    { $answers ->
        [0] No answers could be read.
        [one] 1 answer could be read.
       *[other] { $answers } answers could be read.
    }
    Is the last answer there? If not, please give it again.
    The damaged file: { $damaged }
    The new file: { $path }
notice-salvaged-left-out =
    { $n ->
        [one] In 1 place it could not be read. That is left out.
       *[other] In { $n } places it could not be read. That is left out.
    }
    It may have changed what came later, or taken it back.
    Please read all of it over.
notice-changed-outside =
    The file was changed by something else.
    We did not write over it. Ours is beside it:
    { $path }

# The strip
strip-label = The line so far
strip-label-short = So far
strip-label-provisional = The line
strip-all = { $n ->
    [one] 1 mark
   *[other] all { $n } marks
}
strip-all-short = { $n ->
    [one] 1 mark
   *[other] { $n } marks
}
strip-hidden = { $n ->
    [one] 1 hidden answer
   *[other] { $n } hidden answers
}
strip-hidden-short = { $n } hidden
strip-not-open = WITH is not open: { $key-checklist }
strip-not-open-short = WITH closed: { $key-checklist }
strip-no-marks = no marks yet

# Start a workshop
start-title = What is it called?
start-title-hint = A short name
start-title-needed = Please type a name.
start-about = What is it about?
start-about-hint = You can leave this empty
start-sides = What shall we call ourselves?
start-sides-hint = Two names, one for each side
start-sides-staff = {""}
start-sides-staff-hint = {""}
start-agenda = How long do we have?
start-minutes = { $n } min
start-up-to = up to { $n } people
start-own = your own
start-left-out = { $n ->
    [one] A file of your own cannot be used: { $files }
   *[other] { $n } files of your own cannot be used: { $files }
}
start-more-people = More people? Take one that is for more people, or drop some questions.
start-most-people = More people? Drop some questions, or plan more time.
start-interpreter = With an interpreter, plan half as long again.
start-reveal = How do marks show?
start-fairer = Why is it fairer? What others said first does not sway you.
reveal-live = Live
reveal-live-about = Each mark shows as soon as it is given.
reveal-together = Together
reveal-together-about = Marks stay hidden until all have answered. This is fairer.
reveal-mixed = Mixed
reveal-mixed-about = The checklist together, the rest live.

# What was done, in words
said-plan-chosen = The plan is chosen. Next: how do marks show?
# What a plan was set by: a file of the group's own.
set-by-file = the file { $file }
said-choose-row-first = Enter chooses this row. Then { $key-go } starts.
said-press-g = Chosen. Press { $key-go } to start.
said-workshop-closed =
    The workshop is closed. It is kept in { $file }.
    Under Records and copies: read it, copy it, begin the next one with its promises.
said-kept-for-later = Kept. You find it under: Go on with a workshop.
said-nothing-to-go-on = No workshop waits. Press 1 to start one.
said-enter-first = Not typed yet. Press Enter first.
said-enter-goes-on = Press Enter to go on.
said-yes-or-no = No answer yet. { $key-yes } is yes, N is no.
said-form-again = Here is the form as you left it. How long you have is still to choose.
said-not-started = Not started yet. You can add names now. Enter starts it.
said-thanks = Thank you, { $name }.
said-pick-first = Nothing is picked yet. Press { $keys }. Down and Enter pick, too.
said-one-more = It is in. One more question for you.
said-why-later = You can say why when all have answered.
said-why-when-shown = You can say why once we show what we said.
said-break-already = It is a break already.
said-later = { $name } answers later.
said-answer-again = Taken back: { $name }'s answer. Pick again.
said-again = We mark it again. Earlier marks are kept.
said-skipped = Skipped for all.
said-more-time = { $n } more minutes for this step.
said-taken-back = Taken back: { $what }.
said-choice-taken-back = Taken back: your choice. Nothing was given yet.
said-undo-leaves = This was set: { $what }. Undo leaves it. Set it again to change it. Undo once more takes back what came before.
said-undo-leaves-step = This was set: { $what }. Undo leaves it. Set it again at this step: { $step }. Undo once more takes back what came before.
set-rule = when a decision is agreed
set-reveal = when marks show
set-pace = how fast we go
set-title = the title
set-sides = the names of the sides
said-taken-back-stands = Taken back: { $what }. The earlier answer stands again.
said-choose-first = Choose one first. Press a number, or Up or Down.
said-by-list = By list now. Tab hands the keyboard round again.
said-by-turn = The keyboard goes round again.
said-row-in = The answer of { $name } is in.
said-begun = { $name } began this before. It is not given yet.
said-has-answered = { $name } has answered. Press the same key again to change it.
said-answer-first = First press { $keys } for { $name }. Then press { $key-why } to say why.
said-pass-needs-none = A pass needs no reason.
said-looking-back = Looking back. Nothing is taken back.
said-nothing-to-change = Go down to a line with an answer. Then press { $key-change }.
said-parked = Parked.
said-noted = Your note is kept.
said-joined = { $name } is in.
said-left = { $name } is out. Their marks stay.
said-back-in = { $name } is in again.
said-asked-once-more = Who passed is asked once more. Then press Enter.
said-part-kept = What we chose is kept.
said-written-down = Written down.
said-language = Language: { $name }.
said-promise-dropped = Taken off the list.
said-choose-a-person = Choose a person first. Press Up or Down.
said-reveal-question = Chosen, for this question.
said-reveal-on = Chosen, from now on.
said-reveal-next = Chosen, from the next question on.
said-changed-outside = This file was changed by something else. Look at it with care.
said-aside-stays = This was put in between. It stays as it is.
said-nothing-said-yet = Nothing is written down yet. { $key-change } writes. Enter goes on.
said-no-news-yet = { $n ->
    [one] 1 promise has no news yet.
   *[other] { $n } promises have no news yet.
} Enter goes on.
said-only-read = This workshop is closed. Here we only read it.
said-nobody-in-yet = Nobody is in now. { $key-add } adds a person. Enter goes on.
said-promised = Written down.
said-no-reason = The reason is left out.
said-owner-not-here = Nobody here has this name: { $names }. It is kept as typed.
said-quote-yes = { $name } may be quoted now. { $key-quote } takes it back.
said-quote-no = { $name } is not quoted now. { $key-quote } takes it back.
said-ask-who-came-since = Somebody came after the yes. Ask all of us again: one no is enough.
said-first-who-is-here = First: who is here? Add people, then ask them all.
# "open": may we share counts, who helps on a hard day and how long we keep this
said-still-open = Not asked yet: { $open }.
said-nothing-open = Nothing is open any more.
said-open-share-counts = Not asked yet: may counts be shared? { $key-change } answers. Enter goes on.
said-open-share-counts-again = Somebody came after the yes. May counts be shared? { $key-change } answers. Enter goes on.
said-open-helpline = Not asked yet: if today is hard, who is there? { $key-change } answers. Enter goes on.
said-open-keep-until = Not asked yet: until when do we keep this? { $key-change } answers. Enter goes on.
said-rule-stays = This line stays. { $key-change } changes it.
said-open-rule = This is when a decision is agreed. { $key-change } changes it. Enter goes on.
said-too-long = That is as long as it can be: { $n } letters. The rest was left out.
said-copy-made = Copy made: { $path }
said-copy-made-untitled = Copy made without its title, which has a name in it: { $path }
said-copy-under-way = A copy is being made. Wait a moment, then press again.
said-wait-for-disk = Not on disk yet. Wait, or press { $key-place } for another place.
said-disk-is-slow = The disk is slow. Please wait.
said-practice-stays = This is practice. You can keep it when you leave.
said-read-only-stays = This one can only be read. It stays where it is.
said-saving-works = Saving works. To change the place, press Esc, then { $key-place }.
said-saved-elsewhere = It is saved here now: { $path }
said-on-disk-again = On disk again. Saved { $n }.
said-small-text = { $system ->
    [macos] Small text. Press Cmd and + to make it bigger.
   *[other] Small text. Press Ctrl and + to make it bigger.
}
said-taken-out = Taken out. One person left and took their answers.
act-joined = { $name } joined
act-renamed = the new name of { $name }
act-side-changed = { $name }'s change of side
act-quote-set = { $name }'s yes or no to quotes
act-left = { $name } left
act-came-back = { $name } came back
act-moved = the last step
act-answered = { $name }'s answer
act-answer-changed = { $name }'s change
act-put-last = { $name } answers later
act-question-opened = marking again
act-revealed = showing what we said
act-question-skipped = skipping a question
act-said = the last words
act-access-set = the last tick
act-agreement-set = a line of the agreement
act-agreement-added = a line of the agreement
act-missing-named = who is missing
act-note-added = a note
act-parked = a parked thought
act-park-settled = what we said of a parked thought
act-promised = a promise
act-promise-changed = the change of a promise
act-promise-settled = taking a promise off
act-promise-looked-at = what became of a promise
act-step-added = the new step
act-step-swapped = the swap of a step
act-step-dropped = dropping a step
act-step-restored = putting a step back
act-picked = what we picked
act-statement-written = what we wrote
act-side-said = what a side said
act-part-decided = what we said of a part
act-time-added = the added time
act-ended = the end

# Why something did not work
refusal-empty = Please type something first.
refusal-half-a-folder = We need the whole name of a folder, from its very start.
refusal-side-name-too-long = A side's name can be 28 letters long. Please make it shorter.
refusal-sides-alike = Both sides have the same name. Please change one.
refusal-unknown-person = This person is not on the list.
refusal-owner-several = "{ $name }" can be more than one person here: { $names }. Type the whole name.
refusal-one-owner = One person takes it on. Type one name.
refusal-not-counted = This person is here, but takes no turn. See: who is here.
refusal-no-such-place = There is no such step.
refusal-unknown-question = There is no such question.
refusal-not-open = This question is not open.
refusal-already-revealed = What we said is shown already. You can mark it again.
refusal-already-answered = Somebody has answered. You can choose this for the next question.
refusal-still-to-come = Still to come: { $names }. Out of the room? Put them out first.
refusal-not-revealed = First show what we said.
refusal-nothing-to-take-back = There is nothing to take back.
refusal-does-not-fit = This question has other answers.
refusal-not-written = Write down first what we ask.
refusal-step-begun = We have begun this step. It stays in our plan.
refusal-picked-wrongly = Please pick at least one, and not too many.
refusal-picked-answered = We have answered some of it, so it stays. To pick another, take our answers back first.
refusal-no-room-for-words = This workshop's file has no room for more words. What you typed is still here. Make it shorter, or go on without words. For more room, end here and start the next workshop.
refusal-no-such-item = This line is not there any more.
refusal-date-is-over = That day is over. We need a day to come, like 30 June 2027.
refusal-no-day = No month has that day. Type it again, or say it in other words.
refusal-date = We need a date like 30 June 2027, or 2027-06-30.

# A question
turn-line = It is { $name }'s turn.
turn-line-change = You change your answer, { $name }.
turn-now = Now: { $answer }.
turn-count = { $n } of { $of }.
turn-count-again = Once more.
turn-hint = Press a key, point, or say it.
turn-hint-hidden = Nothing you press will show. Down once is 1, twice is 2.
turn-hint-hidden-cell = Arrows are to read. Numbers do not show.
turn-hint-again = Would you like a turn now? You can pass again.
turn-next-one = Then { $first }.
turn-next = Then { $first }, then { $second }.
question-pick = Pick the one that is most true for you.
question-pick-hidden = Pick the one that is most true for you. It stays hidden.
question-pick-line-people = Pick the one that is most true in your life.
question-pick-line-staff = Pick what you think { $people } live.
question-pick-line-neither = Pick what you see that { $people } live.
question-pick-stories = Where would you put it? A story does not move our line.
question-stays-hidden = It stays hidden.
question-pick-level = Pick the one that fits best for you.
question-pick-level-hidden = Pick the one that fits best for you. It stays hidden.
question-pick-vote = How far do you go along with it?
question-pick-vote-hidden = How far do you go along with it? It stays hidden.
question-pick-cell = Go to a cell, or press its number. Then press Enter.
question-pick-cell-hidden = Press the number of a cell. It stays hidden.
question-talk = Talk first: { $talk }
question-both-fine = Both are fine. No reason needed.
question-so-far = { $n } so far
question-why = Why? If you want to say.
question-why-hint = Press { $key-why } to type.
question-hidden-picked = It is in. Press Enter to pass it on. Not sure what you pressed? Backspace, then press again.
question-hidden-picked-first = It is in. Press Enter to go on. Not sure what you pressed? Backspace, then press again.
question-in = In:
question-now = Now:
question-to-come = Still to come:
question-nobody = nobody
question-names = { $names }.
based-on = Based on: { $source }. The words are ours.
by-list-keys = By list. Press { $keys } for each person.
by-list-keys-two = By list. Press { $keys } twice for each: now, then wanted.
by-list-first = { $now } now
by-list-second = { $wanted } wanted
by-list-both = { $now } now, { $wanted } wanted
answer-keys-three = 1, 2, 3, 4 or 0
answer-keys-five = 1 to 6, or 0
answer-keys-nine = 1 to 9, 0 or -
by-list-all-in = All are in. Anyone may still change. Press Enter to show what we said.
by-list-all-in-live = All are in. Who passed may answer now. Press Enter to go on.
by-list-in = in
by-list-passed = passed
by-list-out = out of the room
all-in-show = Show what we said
all-in-1 = All have answered.
all-in-2 = Anyone may still answer or change.
all-in-3 = Choose a name, or press Enter to show what we said.

# What we said
reveal-how = We look at the middle mark of each side, and of all. The lowest of these counts.
reveal-how-two = Of two in the middle, the lower one is taken.
reveal-how-heading = How does the headline come about?
reveal-none = none
reveal-everyone = Everyone
reveal-reasons = In their own words
reveal-say-why = Now you can say why: press { $key-why }. No name stands with your words.
reveal-also-said = Also said
reveal-reasons-note = No names. You may say: that is mine.
head-count-same = Head count and sides say the same.

# What we said, where the answers are no marks
choices-of-people = { $n } of { $of ->
    [one] 1 person
   *[other] { $of } people
}
decision-notes = Each of us may write a note. Press { $key-note }.

# Who plans, who delivers
grid-plan-staff = {"{staff}"} plan
grid-plan-both = Both plan
grid-plan-people = {"{people}"} plan
grid-deliver-staff = {"{staff}"} deliver
grid-deliver-both = Both deliver
grid-deliver-people = {"{people}"} deliver
grid-who-staff = {"{staff}"}
grid-who-both = Both
grid-who-people = {"{people}"}
grid-who-plans = Who plans?
grid-who-delivers = Who delivers?
grid-now = { $n } now
grid-wanted = { $n } wanted
grid-now-of = { $n } of { $of } now
grid-wanted-of = { $n } of { $of } wanted
grid-side = { $side }: { $now } now, { $wanted } wanted.
grid-beside-now = Now: { $counts }.
grid-beside-wanted = Wanted: { $counts }.
grid-word-now = now
grid-word-wanted = wanted

# The position
position-lead = So far we are doing
# Where there is no pointer yet: "The line: nothing yet", "The line: only staff so far: FOR".
position-lead-early = The line:
position-asked = { $n ->
    [0] We have not asked a question of the line yet.
    [one] 1 question asked.
   *[other] { $n } questions asked.
}
position-split = SPLIT { $n }
position-cannot-say = CANNOT SAY { $n }
position-beside = beside the line
position-here = we are here
position-how-heading = How is the line worked out?
position-how = We put the headlines in order. The one in the middle counts, or the lower of two.
position-how-split = A split stands beside the line, and counts as TO.
position-not-open = not open
position-why-not-open = Why is WITH not open yet?
position-heads-differ = { $n ->
    [one] One question looks different by head count.
   *[other] { $n } questions look different by head count.
}

# Cards
card-stop-1 = Stop. Someone asked us to stop.
card-stop-2 = Everything waits. Your work is saved.
card-stop-2-waits = Everything waits. Nothing is lost.
card-stop-3 = Nobody has to say why.
card-stop-4 = We go on when all are ready. Or we do not.
card-slow-1 = Slow down. Someone asked for more time.
card-slow-2 = There is no rush.
card-slow-3 = Say the last part again, in plainer words.
card-slow-4 = Then ask: shall we go on?
card-slow-asked = In front of us now: { $text }
card-helpline = If today is hard, talk to: { $who }
card-break-1 = Break.
card-break-2 = Back at { $time }.
card-break-3 = Your work is saved.
card-break-3-waits = Nothing is lost.
card-questions = { $n ->
    [one] 1 question.
   *[other] { $n } questions.
}
card-set-by-group = We decide each one together. Every choice is a valid one.
card-any-answer = You can pass, or say not sure. Every mark counts the same.
card-hand-over-1 = Thank you, { $name }. It is in, and hidden.
card-hand-over-2 = Pass the keyboard to { $name }.
card-hand-over-3 = Press Enter when you are ready. There is no rush.
key-i-am-named = I am { $to }
key-wants-change-named = { $from } wants to change
key-next-later-named = { $to }, later
card-check-in-1 = How are you today? One word, or pass.
card-closing-1 = One word to close with, or pass.
card-round-first = { $name }, would you like to start?
card-round-now = { $name }, would you like to go next?
card-round-then = Then { $name }.
card-round-last = Then we go on.
card-round-nobody = Everyone may say one word.
card-round-aloud = Say it out loud. Nothing is written down.
card-not-asked-1 = We did not ask this one.
card-not-asked-2 = Press Enter to ask it now.
card-nobody-1 = Nobody who takes a turn is in the room yet.
card-nobody-2 = Press Enter to say who is here.

# Yes or no
ask-yes-or-no = Press { $key-yes } for yes, or N for no.
ask-leave = Leave? Your work is saved.
ask-leave-saving = Leave? It is saved first.
ask-leave-home = Leave?
ask-leave-practice = Leave? This practice is not kept.
ask-leave-unsaved-1 = Leave? Some of it is not on disk yet.
ask-leave-unsaved-2 = Press N, then { $key-place }, to save it in another place.
ask-export-1 = Look at this first. A copy could show who said what.
ask-export-warning = { $n }. { $text }
ask-export-2 = Do you still want to make this copy?
ask-close-1 = Close the workshop?
ask-close-practice = This is practice. We ask if you want to keep it.
ask-close-open = Once it is closed, nobody can be asked. To ask now, press { $key-add }.
ask-close-2 = You can still read it, copy it, and take people out.
ask-close-3 = To leave now and go on another day, press { $key-leave }. It is saved.
ask-skip-step = Skip this step: { $step }?
ask-skip-answered = Some of us have answered this. Skip it all the same?
ask-skip-shown = We have answered this. Skip it all the same?
ask-skip-decided = We have decided this, and that stands. Skip it all the same?
ask-mark-again = Mark it again? A new round begins. Earlier marks are kept.
ask-keep-practice-1 = Keep this practice?
ask-keep-practice-2 = With N, nothing of it is kept.
refusal-folder-slow = This folder does not answer yet. Wait, or press Esc to leave.
ask-make-folder = This folder is not there yet. Make it?
ask-leave-out-1 = This is not written down yet. Leave it out?
ask-leave-out-2 = With { $key-yes } it is gone. With N it stays, and you go on.
ask-delete-1 = Delete { $title }?
ask-delete-2 = All of it goes: { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}, all words.
ask-delete-3 = A later workshop keeps the promises that it took from here.
ask-delete-files = { $n ->
    [one] This file holds it too, and goes:
   *[other] These files hold it too, and go:
}
ask-delete-broken = We cannot look into this file. It may hold it too, and it stays. { $why }
ask-delete-no-undo = This cannot be undone. Nobody can bring it back.
ask-delete-copies = Copies made before stay: { $files }. Delete those yourself.
cannot-delete = It was not deleted. { $why } The file: { $path }
cannot-delete-gone = It was not deleted. Its file is not there.
cannot-delete-newer = A newer alongside made this. It can be deleted with that one.
cannot-change-newer = A newer alongside made this. Change it with that one.
cannot-rename-newer = A newer alongside made this. Its name can be changed with that one.
said-deleted = Deleted.
ask-take-out-1 = Take { $name } out?
ask-take-out-2 = Their name, their marks and their words all go.
ask-take-out-3 = Counts change when someone goes. The group may see how.
ask-take-out-4 = You can do this after the day. Copies you gave out cannot be called back.
ask-take-out-copies = Copies made before: { $files }.
ask-take-out-other = They also go from this workshop: { $title }.
ask-take-out-other-named = They are also named in this workshop: { $title }.
ask-take-out-alike-here = { $name } stays. Is that the same person? Take them out too.
ask-take-out-alike = In { $title }, { $name } stays. Is that the same person? Take them out there too.
ask-take-out-before = { $name } stays in the workshop before: { $title }. Take them out there too: open it in Records and copies.
ask-take-out-before-cut = This workshop follows one that is not on this computer. Their name may stand there too.
ask-take-out-broken = We cannot look for the name in this file. { $why }
ask-take-out-sure = { $n ->
    [one] Are you sure? { $name } goes from every part of this record.
   *[other] Are you sure? { $name } goes from every part of these { $n } records.
  }
ask-take-out-no-undo = This cannot be taken back.

# Welcome
welcome-heading = Welcome. { $title }
welcome-about = It is about: { $about }
welcome-share-counts = May counts be shared with people who are not here?
welcome-helpline = If today is hard, talk to
welcome-keep-until = We keep this until
welcome-settings = For the whole room
open-share-counts = may we share counts
open-helpline = who helps on a hard day
open-keep-until = how long we keep this
share-counts-no = No.
share-counts-yes = Yes, everyone says yes.
share-counts-not-asked = We have not asked.
welcome-not-set = not set
answer-ask-again = to be asked again
answer-not-asked = not asked yet
answer-yes = yes
answer-no = no

# Access and pace
access-heading = What do we need, so that all can take part?
access-lead = Ticks are for the room. No names.
access-on = yes
access-off = -

# Group agreement
agreement-heading = How do we want to work together?
agreement-lead = Keep it, drop it, change it, or add your own.
agreement-lead-recalled = This is what we agreed last time.
agreement-kept = keep
agreement-dropped = dropped
agreement-own = ours
agreement-recalled = last time
agreement-rule = When is a decision agreed?
rule-each-side = Nobody says no or not yet. On each side somebody goes along with it.
rule-everyone = Everyone who answers goes along with it.
rule-most = Of those who answer, more than half of each side, and of all, go along.

# Who is here
people-heading = What shall we call you? Where do you speak from today?
people-lead = Any name you like. No job titles, please.
people-none = Nobody yet. Press { $key-add } to add the first person.
people-in = in
people-out = out
people-out-note = out, { $note }
people-also-leads = { $side }, also leads
people-quote-yes = quote: yes
people-quote-no = quote: no
people-counts = { $people-n ->
    [one] 1 from { $people }
   *[other] { $people-n } { $people }
}, { $staff-n ->
    [one] 1 from { $staff }
   *[other] { $staff-n } { $staff }
}, { $neither-n } in neither side.
people-are-out = { $n ->
    [one] 1 person is out of the room.
   *[other] { $n } people are out of the room.
}
people-role = { $name } { $role }
people-not-counted = In the room, not counted: { $who }.
people-missing = Who is missing? { $who }
people-paper = Write it on paper first if you like. Rather not say is always fine.
people-for-the-room = For the whole room
missing-heading = Who is missing?
missing-lead = Who should be here, and is not?
missing-none = Nobody named yet. Press { $key-add } to add.

# Promises, car park, notes, where we differ
promises-heading = What will we do next?
promises-lead = Say what, who, by when, and how people hear of it.
promises-names = A name stands in copies only if that person said yes. Press { $key-quote } in who is here.
promises-none = No promises yet. Press { $key-add } to add one.
promises-by = by { $when }
promises-by-words = By when: { $when }
promises-hear = How we hear:
promises-only-staff = Only {"{staff}"} own this one. Who else would like to share it?
promises-only-people = Only {"{people}"} own this one. Who else would like to share it?
promises-number = { $n ->
    [one] 1 promise.
   *[other] { $n } promises.
}
promises-shared = { $shared ->
    [0] None with an owner from each side.
   *[other] { $shared } with an owner from each side.
}
# Some owners are not in the room: of which side they are is not known.
promises-unknown = { $unknown ->
    [one] Of 1 we do not know the sides: an owner is not here.
   *[other] Of { $unknown } we do not know the sides: an owner is not here.
}
car-park-heading = The car park
car-park-lead = Thoughts we kept for later. Who takes each one on?
car-park-none = The car park is empty. Press { $key-add } to add a thought.
car-park-decide = Have we decided something? { $key-decide } writes it down, and each of us answers.
car-park-decision = Decision: { $text }
car-park-decision-open = Each of us still has to answer.
car-park-open = nothing said yet
car-park-chose-not = we chose not to
car-park-owner = { $who } takes it on
notes-heading = Does anyone see it another way?
notes-lead = A note is on the first page of our records, with no name. Copies to share do not have its words.
notes-none = No notes yet. Press { $key-add } to add one.
differ-heading = Where do we differ?
differ-lead = Choose one to talk about. You can mark it again.
differ-none = So far we do not differ on anything that we asked.
differ-go-on = Go on to the next step

# The end, and records
end-heading = Thank you. This is what we made together.
end-checklist = The checklist
end-line = The line
end-line-counts = { $counts }.
end-beside = Beside it
end-beside-none = Nobody said TO. { $notes ->
    [0] No notes.
    [one] 1 note.
   *[other] { $notes } notes.
}
end-beside-counts = TO was said { $times ->
    [one] once
   *[other] { $times } times
}, { $reasons ->
    [0] without a reason
   *[other] { $reasons } with a reason
}{ $earlier ->
    [0] .
   *[other] , { $earlier } in an earlier round.
} { $notes ->
    [0] No notes.
    [one] 1 note.
   *[other] { $notes } notes.
}
end-decisions = Decisions
end-agreed = { $n } agreed
end-not-agreed = { $n } not agreed
end-open = { $n } still open
end-parts = Which parts
end-promises = Promises
end-promises-count = { $n ->
    [0] None yet.
    [one] 1. We look at it first, next time.
   *[other] { $n }. We look at them first, next time.
}
end-parked = { $n ->
    [one] 1 parked thought still waits. Press Esc, then 6.
   *[other] { $n } parked thoughts still wait. Press Esc, then 6.
}
end-meeting = This meeting
end-meeting-words = { $text } { $headline }.
end-copies = Copies
end-present = A copy for people here
end-present-hint = Word, web page or text
end-share = A copy to share
end-share-hint = no names, small counts hidden
end-table = A table
end-table-hint = counts for each question
end-full = The full record
end-full-hint = stays with the facilitator
end-full-until = kept until { $date }
end-counts = May counts be shared?
end-counts-yes = The room said yes. Choose this to change it.
end-counts-no = The room said no. Choose this to change it.
end-take-out = Take a person out
end-take-out-hint = now or later, no reason needed
end-not-asked = Not asked yet
end-nothing-leaves = Nothing leaves this computer unless you copy it.
end-change-mind = You can still change your mind. Nothing bad will happen.
records-read = Read it here
records-read-hint = as people who were here see it
records-take-out = Take a person out
records-take-out-hint = words, name and marks all go
records-present = A copy for people who were here
records-present-hint = Word, web page or text
records-share = A copy to share
records-share-hint = no names, small counts hidden
records-room = The full record
records-room-hint = stays with the facilitator
records-follow = The next workshop
records-follow-hint = begins with these promises

# The facilitator's menu
menu-heading = The group can see this screen.
menu-group = Go back to the group
menu-steps = Steps and time
menu-steps-hint = back, jump, skip, add or drop, 5 more minutes
menu-people = Who is here
menu-people-hint = someone comes, leaves or changes side
menu-undo = Take back the last thing
menu-undo-none = nothing yet
menu-reveal = Live or together
menu-reveal-question = this question: { $now }
menu-reveal-session = from now on: { $now }
menu-now-live = live
menu-now-together = together
menu-now-mixed = mixed
menu-parked = Car park, decisions
menu-parked-hint = { $n ->
    [0] nothing waits
    [one] 1 thing waits
   *[other] { $n } things wait
}
menu-take-out = Take a person out
menu-take-out-hint = words, name and marks all go
menu-looks = Text, colours, plain mode
menu-saved = Where it is saved
menu-saved-hint = this computer, saved { $n }
menu-help = What can be done here
menu-help-hint = all keys; Right opens it, too
menu-leave = Save and leave
menu-leave-hint = you can go on another day
menu-saved-practice = practice, not saved
menu-leave-practice = we ask if you want to keep it
steps-heading = Steps and time
steps-lead = Enter goes to a step. Nothing is lost. Time only informs us.
steps-minutes = { $n } min
steps-now = we are here
steps-seen = done
steps-half-done = half done
steps-skipped = skipped
steps-to-come = to come
steps-dropped = dropped

# Choosing
records-title = Change its name
records-title-hint = what this workshop is called
records-delete = Delete this workshop
records-delete-hint = all of it goes, for good
records-counts = Share counts no more
records-counts-hint = the room said yes; take that back
ask-share-no-more-1 = Take back the yes to sharing counts?
ask-share-no-more-2 = Then no copy to share can be made. Only the room can say yes, and it is not here.
said-share-no-more = Its counts are shared no more. Copies you gave out cannot be called back.
records-delete-past = kept until { $date }: it can go now
entry-past = { $entry } (kept until { $date }: it can go now)
form-title = What is it called?
pick-resume = Which workshop do we go on with?
pick-resume-none = No workshop waits.
pick-record = Which record do you want to read?
pick-record-none = No records yet.
pick-record-compare = Compare two or more
pick-compare = Which workshops do we compare?
pick-compare-lead = Only closed ones are here. Press Enter on each. Then choose Go on.
pick-compare-copy = Make a copy of it
said-compare-two = Choose two workshops or more.
pick-many = For number 11 and on: go there with Down, then press Enter.
begun-heading = Some words are not given yet.
begun-names = { $names } began an answer, and did not give it.
begun-count = { $n ->
    [one] 1 answer was begun
   *[other] { $n } answers were begun
} and not given.
begun-keep = Keep them as they are
begun-keep-about = They stay on this computer. No copy has them.
begun-back = Go back to them
begun-back-about = We go to the question they belong to.
begun-drop = Drop them
begun-drop-about = They go from this computer for good.
said-begun-dropped = Dropped. The words are gone.
said-begun-out = { $name } is out, and began this before. Bring them back in first.
said-begun-hidden = Answers are hidden here. The words wait for an open round.
said-begun-later = What { $name } began waits for their next answer here.
pick-change = Whose answer is it?
pick-change-lead = Choose your name. Then pick again.
pick-change-none = Nobody was asked yet.
pick-take-out = Who wants to be taken out?
pick-take-out-lead = No reason needed. We ask twice.
pick-take-out-none = Nobody is on the list.
pick-reveal-question = For this question, until the first answer.
pick-reveal-on = From now on, with this question.
pick-reveal-session = From the next question on.
copy-lead = What shall it be?
copy-page = A web page
copy-page-about = to read or print
copy-word = Word
copy-word-about = to read, print or change
copy-sheet = A sheet to take home
copy-sheet-about = one page of plain text
copy-table = A table
copy-table-about = for a spreadsheet
copy-markdown = Markdown
copy-markdown-about = plain text with marks
copy-machines = For programs
copy-machines-about = JSON
copy-lines = A table for programs
copy-lines-about = JSON lines
copy-room-lead = It tells what each person said, as p1, p2. It stays with you.
copy-limit-lead = Which numbers may people who were not here see?
copy-limit-why = A small number can show who said what.
copy-limit = { $n } and more
copy-limit-usual = what we use most
pick-copy = Where does the copy go?
pick-copy-lead = Nothing is written over. The copy gets a name of its own.
pick-copy-stay = The usual folder for copies
pick-place = Where shall we save it?
pick-place-lead = Nothing is lost. It waits until it is saved.
pick-place-stay = It stays where it is
pick-place-typed = Another place, typed
mention-heading = Their name stands in these words of others.
mention-lead = Press Enter on a line to blank the name, keep it, or write other words. What may be another word stays, unless you change it.
mention-keep = keep
mention-blank = blank
mention-change = other words
mention-still-named = The name still stands in these words. Write them without it, or choose to keep it.
mention-go-on = Go on
take-out-in = In { $title }
unowned-heading = Is any of these yours?
unowned-lead = These words stand with no name. Press Enter on yours.
looks-heading = Text and colours
looks-chosen = chosen
looks-ascii = Plain signs
looks-ascii-about = Letters in place of signs.
looks-bounce = Double press
looks-bounce-about = Left out if it comes soon. In a text from 300 ms on.
looks-bounce-time = { $n ->
    [0] off
   *[other] { $n } ms
}
looks-plain = Plain mode
looks-plain-about = Line by line.
looks-plain-key = { $key-plain }
said-looks-not-kept = Your choice holds until you leave. It could not be kept. { $why }
# What this language calls itself.
language-name = English
looks-reveal = How marks show
looks-reveal-about = In the form of a new workshop.
looks-language = Language
looks-language-both = { $here } ({ $first })
looks-language-about = Of screens; not of what was asked.
language-no-code = This folder is no language. Call it by a short name, like "cy".
language-no-words = No words were found in this folder. What is missing is said in English.
language-not-here = There is no language "{ $code }" here. It is English.
fault-not-language = "{ $key }" must be the short name of a language, like "en".
language-too-big = This file of words is too big. Take it as it comes with the program, and put your words into it.
language-too-deep = Here are too many brackets within brackets. Take some of them out.
language-too-many = There are too many of these. Only the first { $most } are read. Take some out.
fault-two-meanings = "{ $word }" stands for two things at one prompt: { $one } and { $other }. Change one of them.
fault-unreadable-words = These words cannot be read. Look for a missing bracket or equals sign.
looks-big-names = Big names
looks-big-names-about = A large name where it fits.
looks-air = Empty lines
looks-air-about = Between answers that have room.
theme-auto = Same as the window
theme-auto-about = Light or dark.
theme-light = Light
theme-light-about = For lit rooms.
theme-dark = Dark
theme-dark-about = For dark rooms.
theme-contrast-dark = Strong, dark
theme-contrast-dark-about = White on black.
theme-contrast-light = Strong, light
theme-contrast-light-about = Black on white.
theme-no-colour = No colour
theme-no-colour-about = Signs and words only.

# Forms
form-row = { $n }  { $name }
form-join = Who has come?
form-join-remark = Write it on paper first if you like. Rather not say is always fine.
form-person = Change the entry of { $name }
form-note-about = About: { $text }
form-role-remark = What they do here stays as it is. If it is wrong, they go out and come in anew: { $key-out }, then { $key-add }.
form-leave = { $name } goes out.
form-park = A thought for later
form-why = Why { $name } says so
form-settle = What do we do with it?
form-mention = What do we do with these words?
form-say = What would you like to add?
form-say-remark = No name stands with these words.
# "next": who helps on a hard day and how long we keep this
form-row-next = It is the turn of all of us. Then: { $next }.
form-row-last = It is the turn of all of us. This is the last one.
form-share-counts-remark = One no is enough for no. Nobody has to say why.
form-join-ends = An empty name and Enter: all are in.
form-promise-ends = An empty line and Enter: all are in.
form-promise-remark = Best: one owner from each side.
form-people-here = Here: { $names }.
field-name = Name
field-name-hint = Any name you like
field-from = Where do you speak from today?
field-role = What do you do here?
field-quote = May we quote you to others?
form-quote-remark = With a no, your words stay in the copy for us. With a yes, others may read them. Your name is never with them. With a yes, your promises have your name in the copy for us.
field-back-when = Back when?
field-back-when-hint = You can leave this empty
field-missing = Who
field-missing-hint = A group or a kind of person
field-agreement = In our words
field-agreement-hint = One short line
field-why = Why?
field-why-hint = In their own words
field-title = Title
field-title-hint = A few words
field-note = Note
field-note-hint = In your own words
field-park = Thought
field-park-hint = A few words
field-settle = Choose one
field-mention = Choose one
field-mention-words = The words
field-mention-words-hint = Without the name
field-owner = Who takes it on?
field-owner-hint = A name
field-promise = What will we do?
field-promise-hint = One thing
field-who = Who?
field-who-hint = Names, with a comma between them
field-by = By when?
field-by-hint = A day, like 28 May
field-hear = How do people hear of it?
field-hear-hint = A text, a poster, a letter
field-under = Under which mark?
field-say = Words
field-say-hint = In your own words
field-own-line = Our own line
field-own-line-hint = One thing that all of us can mark
field-decision = What do we decide?
field-decision-hint = One thing, in plain words
field-side-says = One thing
field-side-says-hint = In your own words
field-part-now = What happens now?
field-part-will = What will we do?
field-part-why = If not together, why?
field-part-why-words = Why?
field-part-why-words-hint = In our own words
field-part-promise = What can people count on in this part?
field-part-promise-hint = You can leave this empty
field-rule = When is a decision agreed?
field-share-counts = Does everyone say yes?
field-helpline = Who
field-helpline-hint = A name and a place or number
field-keep-until = Date
field-keep-until-hint = A date, like 30 June 2027
field-place = Folder
field-place-hint = The full name of a folder
mark-none = Under none
mention-do-blank = Blank the name in them
mention-do-keep = Keep them as they are
mention-do-change = Other words in their place
settle-chose-not = We chose not to
settle-owner = Somebody takes it on
role-also-leads = takes part and leads

# Reading
reading-settings = Some settings cannot be used as they are.
fault-not-one-of = "{ $key }" must be one of these: { $names }.
key-fault-no-action = There is no action "{ $action }". Check how it is spelt.
key-fault-stays = "{ $action }" keeps its keys. Screens tell them, and they work while you type.
key-fault-no-keys = "{ $action }" must have one to three keys, with a space between. Put them in quote marks.
key-fault-chord = "{ $key }" is more than one key at once. Choose one key.
key-fault-far-key = "{ $key }" is not on every keyboard. Choose another key.
key-fault-number = "{ $key }" stays a number. Choose a letter, a sign, or Space.
key-fault-no-key = There is no key "{ $key }". Use one letter, one sign, or Space.
key-fault-taken = "{ $key }" cannot be for "{ $action }". On some screen it is for "{ $other }".
keys-not-changed = All keys are the usual ones until each line is right.
settings-mend-heading = The program works all the same.
settings-mend = The usual settings are used in their place. Mend the lines, or choose again with { $key-looks }.
reading-help = Keys on this screen
reading-aloud = Read this out
reading-words = Hard words
reading-facts = What is co-production?
reading-checklist = The checklist
reading-principles = The four principles
reading-saved = Where it is saved
reading-record = What we said
record-quoted = “{ $text }”
record-cell = { $head }: { $words }
help-arrows = Up, Down
help-lead = Go to a row with Up and Down. Enter does it.
help-key = ?, Right
help-back-key = Enter
help-back = back to the screen
help-leave-heading = To leave
help-leave = Press Esc for the menu, then 0. Ctrl and C asks, too.
help-leave-home = Press { $key-leave }. Ctrl and C asks, too.
help-leave-here = Press Ctrl and C. We ask first.
checklist-not-asked = The checklist is not asked yet.
checklist-opens = WITH opens when all say yes to the whole checklist.
checklist-ask-heading = Ask all
checklist-ask = What would make it a yes?
checklist-ask-keys = { $key-note } writes a note. { $key-park } keeps a thought for later.
principle-change-first = Change this before you call it co-production.
principle-kept = We keep this one.
principle-cannot-say = We cannot say yet.
principle-not-asked = We did not ask about this one today. So we cannot say yet.
principles-ask = What do we change first?
checklist-leans-heading = Why is it so strict?
checklist-leans = TO or FOR counts as a no here. It leans towards not yet, on purpose. We say likely only when all of us say yes.
saved-where-heading = It is on this computer.
saved-where = The name of the file stands in the list of records.
saved-practice-heading = This is practice.
saved-practice = Nothing of it is saved. When you leave, we ask if you want to keep it.
saved-last = The last thing saved has the number { $n }.
saved-how = The number goes up only when the disk has said yes.
saved-stays-heading = It stays here.
saved-stays = Nothing is sent anywhere. There is no account and no server.
aloud-answer = { $n }. { $mark }: { $words }
aloud-others = { $key }: not sure. 0: pass. Both are fine.
aloud-choice = { $n }. { $words }
aloud-count = { $n } said “{ $answer }”
aloud-cell = { $plan }, { $deliver }: { $counts }.
aloud-row = { $side }: { $counts }.
aloud-marks = { $mark } { $n }
aloud-reason = { $word }: { $text }

# Practice
practise-title = Practice
practise-about = A community cafe, made up
practise-names = Amina, Ben, Carys, Dev, Elin, Femi

# What the group, or a side, answers as one, and what it writes itself.
form-write = Our own line
form-decide = A decision
write-1 = Who has something to ask all of us?
write-2 = Say it in one line. Then we write it down.
write-3 = We all mark it, like any other question.
overview-heading = What we settled, part by part
overview-lead = Is it right like this? { $key-change } changes a part. Enter goes on.
overview-part = Now: { $now }. Then: { $will }.
part-lead = Talk about it first. Every choice is a valid one.
part-open = not decided yet
part-now = Now
part-will = We will
part-why = Why not together
part-promise = People can count on
part-together-wanted = Records say "together (wanted)" until the checklist says likely.
part-together-unasked = We do not ask the checklist today, so records say "together (wanted)".
why-not-asked = Not everyone was asked at the start.
why-no-time = There is no time.
why-no-money = There is no money.
why-rules = Rules do not let us.
why-other = Something else.
each-side-lead = Talk in your own group first. Then tell the room one thing.
each-side-open = nothing said yet
asked-in-group = { $group }: { $text }

# What became of promises, and what moved since the session before.
you-said-heading = You said, we did
you-said-lead = What became of our promises? Say it as it is.
you-said-none = There were no promises to look at.
you-said-keys = 1 done   2 started   3 not done   4 dropped   5 no news
promise-no-news = No news yet.
promise-last-time = Last time: { $words }
promise-done = Done.
promise-started = Started.
promise-not-done = Not done.
promise-not-done-with = Not done: { $words }
promise-dropped = Dropped.
promise-dropped-with = Dropped. Who decided: { $words }
field-not-done = Why was it not done?
field-not-done-hint = In a few plain words
field-who-dropped = Who decided that?
field-who-dropped-hint = A name, a group, or all of us
compare-heading = What moved, and why?
compare-lead = The same questions, then and now. Talk about what is behind it.
compare-none = We did not ask the same question twice.
compare-not-here = The session before is not on this computer. So what moved is not shown here.
compare-people = Different people may have answered.
compare-today = Today

# The plan and its time.
plan-heading = Our plan for today
plan-lead = Keep it as it is, or swap, drop and add steps. It is our plan.
plan-total = { $n } minutes in all. Done at about { $time }.
time-step = This step has { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } left.
time-step-over = This step took { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } more than we planned. That is fine.
time-day = All steps have { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } left. Done at about { $time }.
time-behind = We are { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } behind our plan.
time-ahead = We are { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } ahead of our plan.
time-on-time = We are on time.
pace-planned = Pace: each step takes the minutes of the plan. { $key-next-part } changes it.
pace-half = Pace: half as long again for each step. { $key-next-part } changes it.
pace-double = Pace: twice as long for each step. { $key-next-part } changes it.
advice-here = { $people } people need about { $needed } minutes here. The plan has { $planned }. Press { $key-more-time } to add 5.
advice-more-time = { $people } people need about { $needed } minutes for this: { $step }. The plan has { $planned }. Press { $key-more-time } to add 5.
said-step-dropped = Dropped: { $step }. Press { $key-out } to put it back.
said-step-back = Back in our plan: { $step }.
said-step-is-dropped = This step is dropped: { $step }. Press { $key-out } to put it back.
said-step-swapped = In our plan now: { $step }.
said-step-added = Added: { $step }.
said-end-stays = The end of the day stays in our plan.
said-more-time-for = { $n } more minutes for: { $step }.
said-last-step = This is the last step.
said-first-screen = Nothing comes before this.
said-lines-now = Plain mode now: line by line. To go back, type full screen.
said-full-screen-now = The full screen again. { $key-plain } leads to plain mode.
said-needs-terminal = The full screen needs a terminal. Here we go on line by line.
said-not-here = That does nothing here.
said-no-question-here = There is no question here to skip.
offer-heading = What do we want to do?
offer-swap-lead = It comes in place of: { $step }.
offer-add-lead = It comes after this step: { $step }.
offer-end-lead = The end stays last. It comes before it, after: { $step }.
offer-break = Break
offer-break-about = A quiet time for everybody.
offer-round = A round of words
offer-round-about = One word each, said aloud.
offer-voices = Five voices
offer-voices-about = What others say co-production is.
voices-title = Five voices: what is co-production?
words-of = Whose words go?
words-of-lead = Choose a name. Nobody has to say why.
words-of-none = Nobody has answered yet.
words-of-last = The last thing that was done
words-at = Which answer is taken back?
words-at-lead = The words go, too. Nobody sees what they were.
words-at-none = There is nothing to take back.
pick-method-heading = Which one do we pick?
pick-method-lead = Talk about it, then choose one together. Each one is a good choice.
pick-questions-heading = Which ones do we pick?
pick-questions-lead = Choose up to { $most } together.
pick-count = { $n } of { $most } picked.
pick-questions-n = { $n ->
    [one] 1 question
   *[other] { $n } questions
  }
pick-on = picked
pick-off = -
said-picked-enough = That is as many as we can take. Take one off first.
said-pick-one-first = Please pick at least one.
said-picked-method = Picked: { $method }. Press Enter to take it.

# How the turns were shared. By side, never by person.
fairness-side = { $side }: went first { $first ->
    [one] once
   *[other] { $first } times
  }, took { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
  }.
fairness-passes = { $n ->
    [0] Nobody passed.
    [one] 1 pass in the whole room.
   *[other] { $n } passes in the whole room.
  }
