# Words of plain mode: what is said line by line, and what can be typed.

# Said in lower case: capitals would be spelled out.
said-in-lower-case = TO, FOR, WITH, SPLIT, CANNOT SAY

# What may be typed. Each is the last line before the input, and a colon follows.
ask-number = Your choice, 1 to { $n }
ask-number-chosen = Your choice, 1 to { $n }. Enter keeps { $name }
ask-start = Your choice, 1 to { $n }. Enter keeps { $name }. Or type start
ask-start-last = Your choice, 1 to { $n }. It is { $name } now. Type start to begin
ask-field = { $label } { $hint }
ask-field-bare = { $label }
ask-field-refused = { $label } Type it once more
ask-field-filled = { $label } Now: { $value }. Enter keeps it
ask-answer = Your answer
ask-answer-again = Your answer. Enter leaves it as it is
ask-answer-of = The answer of { $name }, why, show, or turns
ask-answer-of-hidden = The answer of { $name }, show, or turns
ask-why = Why, if you want to say. Enter to leave it out
ask-not-sure = No reason needed. Enter to give it. You may say why
ask-why-filled = Why, if you want to say. Now: { $value }. Enter keeps it
ask-picked = Enter to give it, or another answer
ask-picked-hidden = Enter to pass it on, or answer again
ask-go-on = Enter to go on
ask-list = Type add, or next
ask-notes = { $n ->
    [0] Type add, or next
   *[other] Type add, change 1, out 1, or next
}
ask-car-park = { $n ->
    [0] Type add, decide, or next
   *[other] Type add, change 1, decide, or next
}
ask-menu = Your choice, 0 to 9
ask-choose = { $n ->
    [1] Your choice, 1, or back
   *[other] Your choice, { $first } to { $n }, or back
}
ask-nothing = Type back
ask-records = Your choice, { $first } to { $n }, or back
ask-differ = Your choice, { $first } to { $n }
ask-end = Your choice, { $first } to { $n }, note, or close
ask-end-asked = Your choice, { $first } to { $n }, note, or close
ask-overview = Type change 1, or next
ask-steps = Type a step, 1 to { $n }, out 2, change 2, add, pace, or back
ask-plan = Type keep, out 2, change 2, add, or pace
ask-group-pick = Type a number to pick it, or next
ask-group-pick-one = Type a number to pick it, or next
ask-welcome = Type change 1, or next
ask-access = Type a number for yes or no, or next
ask-agreement = Type out 1, change 1, add, or next
ask-people = { $people ->
    [0] Type add, missing, or next
   *[other] Type add, change 1, out 1, quote 1, missing, or next
}
ask-people-over = { $people ->
    [0] Type add, missing, or go
   *[other] Type add, change 1, out 1, quote 1, missing, or go
}
ask-car-park-over = { $n ->
    [0] Type add, decide, or back
   *[other] Type add, change 1, decide, or back
}
plain-car-park-decide = Have we decided something? Type decide to write it down. Then each of us answers.
ask-promises = { $n ->
    [0] Type add, or next
   *[other] Type add, change 1, out 1, or next
}
ask-each-side = Type change 1, skip, or next
ask-write = Enter to write it down, or skip
ask-stage-open = Enter to decide it, or skip
ask-stage = Type change, skip, or next
ask-you-said = { $n ->
    [1] { $row } Your choice, 1 to 5, or next
   *[other] { $row } Your choice, 1 to 5, row 2, or next
}
ask-compare = Enter to go on
ask-all-in = Type a name to change an answer. Enter to show what we said
ask-reveal = { $n ->
    [0] Type next, again, why, note, or heads
    [1] Type next, again, why, note, heads, or 1 to hear the reason
   *[other] Type next, again, why, note, heads, or 1 to { $n } to hear a reason
}
ask-grid-reveal = { $n ->
    [0] Type next, again, why, note, or heads
    [1] Type next, again, why, note, heads, or 1 to hear the reason
   *[other] Type next, again, why, note, heads, or 1 to { $n } to hear a reason
}
ask-hand-over = Enter when ready, back, or later
ask-position = Enter to go back, heads, or checklist
ask-position-step = Type next, heads, or checklist
ask-voices = Enter to go on
ask-round = Enter for the next person, or pass
ask-card = Enter to go on
ask-break = Type go, or more time
ask-break-over = Type go, or more time
ask-stop = Type go, break, skip, undo, or end
ask-stop-between = Type go, break, undo, or end
ask-slow = Type go, break, words, or stop
ask-notice = Enter to go on
ask-reading = Enter to go back
ask-reading-checklist = Type note, park, or back
ask-sum = Enter to go on
ask-ask = Type yes or no
ask-ask-close = Type yes, no, or another day
ask-ask-close-open = Type yes, no, ask, or another day

# What is said.
say-turn = { $turn }, { $count }
say-hidden = Hidden answers. Your typing will not show or be spoken.
say-headphones = Answers are hidden now. With a screen reader, put on headphones.
say-in = It is in. { $n } of { $of } have answered.
say-picked-hidden = It is in. Press Enter to pass it on.
say-chosen = You chose { $answer }.
say-type-it-now = Type your reason now, or press Enter.
say-reason = Your reason: { $words }
say-now = Now: { $answer }.
say-how-to-answer = Type a number, a word, or its first letters.
say-by-list = Type list to answer down the list of names.
say-change-it = To change it, type back.
say-others = { $key }. { $not-sure }. 0. { $pass }.
say-others-nine = Or: { $not-sure }. { $pass }.
say-what-we-said = What we said.
say-reasons = { $n ->
    [one] 1 reason.
   *[other] { $n } reasons.
}
say-line = The line so far: { $word }.
say-not-open = With is { $words } yet.
say-place = Type place to choose another place.
# What the end of input leaves behind.
left-picked = { $name } picked { $answer }, but did not give it.
left-picked-hidden = { $name } picked an answer, but did not give it.
left-begun = What was typed here last is not written down yet.
left-kept = It is kept for next time.
left-not-kept = It is not kept.
left-start = This workshop did not start. The form is not kept.
left-unended = The last line had no Enter behind it. Nothing was done with it.

say-on-disk-again = On disk again. { $saved }.
say-still-saving = Still saving.
say-nobody = Nobody is on the list yet.
say-list-changed = This list has changed. Please choose once more.
say-which = Which one? Type its number too, like: change 1.
say-stands-so = That is so already. { $row }
say-nothing-to-save = There is nothing to save here.

# What is said to a line that is nothing here.
wrong-word = That does nothing here. Type help to hear what you can type.
wrong-number = Please type a number from 1 to { $n }, or help.
wrong-answer = Please type 1 to { $n }, { $key } for not sure, 0 to pass, or help.
wrong-hand-over = Nothing is changed. Press Enter when ready, or type back or help.
wrong-several = That could be: { $words }. Please type one more letter.
wrong-several-answers = That could be: { $words }. Please type more of it, or its number.
wrong-yes-or-no = Please type yes or no, or help.

# What is said to a word that can do nothing here.
not-here-home = That works in a workshop. Type 1 to start one, or 2 to go on with one.
not-here-nothing-runs = That works in a workshop. None is going on here.
not-here-pass = To pass is an answer. No question waits for one here.
not-here-later = Later is for a person whose turn it is. Nobody has a turn here.
not-here-change = There is nothing to change here.
not-here-back = There is nothing to go back to here.
not-here-row = Row and a number choose a promise, where we say what became of it.

# Help.
help-here = Here you can type:
help-answers = { $answers }, { $key } { $not-sure }, 0 { $pass }
help-answers-nine = { $answers }, { $not-sure }, { $pass }
help-answer-numbers = 1 to { $n }
help-numbers = { $n ->
    [1] 1
   *[other] { $first } to { $n }
}
help-why = Any other words are your reason. A word in quotes is one too.
help-anywhere = Anywhere: { $words }.
help-texts = In a text these words still work. To write one as text, put it in quotes.

# What can be typed. The first word is the one that is told.
type-help = help, ?
type-repeat = repeat, read, aloud
type-where = where
type-who = who
type-save = save, saved
type-row = row, promise
type-quit = quit, exit
type-in-texts = help, repeat, back, where, who, line, position, words. pass, later, skip, slow, stop, break. undo, change, park, decide, save, quit, more time, full screen
type-nothing = nothing
# In the place of a reason: there is none.
type-no-reason = no, nothing, none
type-next = next, go on
# Who passes in a round of one word each makes way for the next one.
type-next-person = next, pass, go on
type-back = back
type-esc = back
type-menu = menu
type-stop = stop
type-slow = slow
type-break = break
type-line = line, position
type-checklist = checklist
type-words = words
type-pass = pass
type-later = later
type-next-later = later
type-skip = skip
type-undo = undo
type-change = change
type-change-answer = change
type-park = park
type-decide = decide
type-note = note
type-as-it-is = back, keep
type-again = again
type-heads = heads
type-add = add
type-out = out, in
type-keep-or-drop = out, keep, drop, in
# Of these words, which are for a row that is in, and which for one that is out: where it is so already, nothing is done.
type-stands-in = in, keep
type-stands-out = out, drop
type-drop = out, drop
type-drop-or-back = out, drop
type-quote = quote
type-missing = missing
type-tick = change, tick
type-pick = change, pick
type-this-one = these, next
type-heads-on = heads, sides
type-each-side-on = heads
type-settle = change, settle
type-swap = change, swap
type-pace = pace
type-more-time = more time
type-looks = text, colours
type-plain = full screen
type-place = place
type-go = start, go
type-keep = keep
type-leave = leave
type-close = close
type-end-here = end
type-why = why
type-give = give, next
type-clear = back, clear
type-press-again = back, again
type-wants-change = back, change
type-pass-on = next
type-i-am = ready, next
type-by-list = list
type-by-turn = turns
type-show = show, next
type-go-on = go, next, go on
type-keep-plan = keep, next
type-these = these, next
type-to-group = back, group
type-take-words-back = undo
# Yes and no: no first letters of them are another answer.
type-replies = yes, no
type-articles = a, an, the
type-another-day = another day, leave
type-ask-now = ask, ask now
type-yes = yes
type-no = no, back
type-write = write, next
type-side-says = change, write
type-decide-part = next, part
type-done = done
type-part-back = part before
type-next-part = part

# Words of the full screen that speak of keys, as they are said here.
plain-turn-count-again = once more
plain-turn-hint = {""}
plain-turn-hint-hidden = {""}
plain-turn-hint-hidden-cell = {""}
plain-said-choose-first = Choose one first.
plain-said-asked-once-more = Who passed is asked once more. Then next goes on.
plain-start-sides = What shall we call the side of people with lived experience?
plain-start-sides-hint = {""}
plain-start-sides-staff = What shall we call the side of staff?
plain-said-by-list = By list now. Turns hands the keyboard round again.
plain-said-has-answered = { $name } has answered. Type it again to change it.
plain-said-answer-first = First an answer for { $name }. Then you can say why.
plain-said-saving-works = Saving works. To change the place, go back, then type place.
plain-said-picked-method = Picked: { $method }. Next takes it.
plain-pick-many = {""}
plain-said-choose-row-first = Choose one first.
plain-said-plan-chosen = {""}
plain-said-press-g = Chosen.
plain-said-pick-first = Nothing is picked yet.
plain-said-nothing-to-go-on = No workshop waits. Type 1 to start one.
plain-said-not-started = Not started yet. You can add names now. Next starts it.
plain-said-nothing-to-change = That line stays as it is.
plain-said-choose-a-person = Choose a person first.
plain-said-copy-under-way = A copy is being made. Wait a moment, then type it again.
plain-refusal-folder-slow = This folder does not answer. Type another one, or back.
plain-said-wait-for-disk = Not on disk yet. Wait, or type place to choose another place.
plain-said-small-text = {""}
plain-said-step-dropped = Dropped: { $step }. Out puts it back.
plain-said-step-is-dropped = This step is dropped: { $step }. Out puts it back.
plain-said-rule-stays = This line stays. To change it, type change and its number.
plain-said-open-rule = This is when a decision is agreed. Type change and its number, or next.
plain-said-open-share-counts = Not asked yet: may counts be shared? Type change and its number, or next.
plain-said-open-share-counts-again = Somebody came after the yes. May counts be shared? Type change and its number, or next.
plain-said-open-helpline = Not asked yet: if today is hard, who is there? Type change and its number, or next.
plain-said-open-keep-until = Not asked yet: until when do we keep this? Type change and its number, or next.
plain-overview-lead = Is it right like this?
plain-end-parked = { $n ->
    [one] 1 parked thought still waits. Type menu, then 6.
   *[other] { $n } parked thoughts still wait. Type menu, then 6.
}
plain-promises-names = A name stands in copies only if that person said yes. Type quote in who is here.
plain-people-none = Nobody yet. Type add for the first person.
plain-missing-none = Nobody named yet. Type add.
plain-promises-none = No promises yet. Type add.
plain-car-park-none = The car park is empty. Type add for a thought.
plain-notes-none = No notes yet. Type add.
plain-decision-notes = Each of us may write a note. Type note.
plain-card-not-asked-2 = Go on to ask it now.
plain-card-nobody-2 = Go on to say who is here.
plain-all-in-3 = {""}
plain-by-list-keys = Give an answer for each person. A name before it chooses another row.
plain-by-list-keys-two = Give two answers for each: now, then wanted.
plain-by-list-all-in = All are in. Anyone may still change. Show shows what we said.
plain-by-list-all-in-live = All are in. Who passed may answer now. Next goes on.
plain-ask-yes-or-no = {""}
plain-said-yes-or-no = {""}
plain-ask-leave-unsaved-2 = Say no, then type place, to save it in another place.
plain-ask-close-open = Once it is closed, nobody can be asked. To ask now, type ask.
plain-ask-close-3 = To leave now and go on another day, type another day. It is saved.
plain-ask-leave-out-2 = With yes it is gone. With no it stays, and you go on.
plain-ask-keep-practice-2 = With no, nothing of it is kept.
plain-mention-lead = Type the number of a line. Then blank the name, keep it, or write other words. What may be another word stays, unless you change it.
plain-unowned-lead = These words stand with no name. Type the number of yours.
plain-pick-compare-lead = Only closed ones are here. Type the number of each. Then choose Go on.
plain-pace-planned = Pace: each step takes the minutes of the plan. Type pace to change it.
plain-pace-half = Pace: half as long again for each step. Type pace to change it.
plain-pace-double = Pace: twice as long for each step. Type pace to change it.
plain-steps-lead = A number goes to that step. Nothing is lost. Time only informs us.
plain-reveal-say-why = Now you can say why: type why. No name stands with your words.
plain-said-quote-yes = { $name } may be quoted now. Quote and the number take it back.
plain-said-quote-no = { $name } is not quoted now. Quote and the number take it back.
plain-said-nothing-said-yet = Nothing is written down yet. Type change 1 to write. Next goes on.
plain-said-nobody-in-yet = Nobody is in now. Type add for a person. Next goes on.
plain-said-no-news-yet = { $n ->
    [one] 1 promise has no news yet.
   *[other] { $n } promises have no news yet.
} Next goes on.
plain-checklist-ask-keys = Note writes a note. Park keeps a thought for later.
plain-help-leave-here = Type quit.
plain-help-leave-home = Type quit.
plain-strip-not-open = WITH is not open: type checklist
plain-form-join-ends = An empty name: all are in.
plain-form-promise-ends = An empty line: all are in.
plain-form-role-remark = What they do here stays as it is. If it is wrong, type out with their number, then add.
plain-form-row = { $name }
plain-you-said-keys = 1 done. 2 started. 3 not done. 4 dropped. 5 no news.
plain-menu-heading = All can hear this.
plain-menu-reveal-question = { $now }, this question
plain-menu-reveal-session = { $now }, from now on
plain-home-looks-hint = full screen, light, dark
plain-menu-looks = Text, colours, full screen
plain-key-plain = full screen
plain-settings-mend = The usual settings are used in their place. Mend the lines, or choose again with text.
plain-advice-here = { $people } people need about { $needed } minutes here. The plan has { $planned }.
plain-advice-more-time = { $people } people need about { $needed } minutes for this: { $step }. The plan has { $planned }.
plain-access-off = no
plain-pick-off = not picked
plain-looks-plain = Full screen
plain-looks-plain-about = For people who look at it.
plain-looks-plain-key = {""}
