# Words of cli: what can be typed, and what is said about it.

# How help is laid out.
cli-heading-usage = How to type it:
cli-heading-commands = Commands
cli-heading-words = What goes with it
cli-heading-options = Extras
cli-heading-example = Example:

# The commands, one line each.
cli-alongside = Leads a mixed group through a workshop on one shared screen.
cli-alongside-more = Type alongside alone to open the home screen.
    Each command tells more with --help.
    All files stay on this computer.
cli-start = Start a workshop.
cli-start-more = Opens the form with what you give here filled in.
    The rest can be filled in on the screen.
cli-resume = Go on with a workshop.
cli-resume-more = With no session, it goes on with the newest one that waits.
cli-practise = Try it out with made-up people.
cli-practise-more = Nothing is kept unless you ask for it.
cli-list = List the workshops held here.
cli-show = Show what a workshop came to, in words.
cli-export = Make a copy of a workshop, to read, print or keep.
cli-export-more = The end of the file name says what is made.
    For text, use .md. For machines, use .json.
    The copy is noted in the session.
    First it tells what could still show who said what.
    Then it asks on a terminal, or needs --yes.
    Of a folder it makes one table of all its sessions.
    Sessions whose room gave no yes to sharing counts are left out.
cli-check = Look for all that is wrong in files.
cli-check-more = It reads sessions (.json), methods and agendas (.toml).
    Each line says where, what, and what to do.
    It ends with code 1 when something is wrong.
cli-fill = Make a session from answers on paper.
cli-fill-more = Type the answers into two tables first.
cli-print = Make sheets to print: a run sheet, answer cards, lists.
cli-print-more = With no file, it prints them here as text.
    A file that ends in .html prints to A4. For text, use .txt.
    To type the answers in later, see: alongside fill --help
cli-withdraw = Take a person out.
cli-withdraw-more = Their name, marks and words go from the session.
    They also go from each session that follows it.
    First it shows all that would change.
    On a terminal it asks twice. It cannot be taken back.
cli-replay = Show how the line moved, answer by answer.
cli-replay-more = No name stands beside an answer.
    Hidden answers are told once they were shown, all at once.
    What was never shown is left out.
cli-compare = Compare the same questions over several workshops.
cli-compare-more = It shows how each question moved, day by day, as counts.
    Only the same question in the same words is compared.
    With a file, it makes a copy: .html, .docx, .md, .txt, .csv or .json.
    The copy is noted in each session.
cli-methods = List the sets of questions.
cli-methods-show = Show one set of questions, with its answers.
cli-methods-new = Make a set of questions of your own.
cli-methods-new-more = Writes a file to start from, with a note on each line of it.
cli-agendas = List the plans for a workshop.
cli-agendas-show = Show one plan, step by step.
cli-agendas-new = Make a plan of your own.
cli-agendas-new-more = Writes a file to start from, with a note on each line of it.
cli-schema = Print the form of session files (JSON Schema).
cli-where = Print the folder where sessions are kept.
cli-completions = Print a script that completes commands in your shell.
cli-man = Print the manual.

# What goes with them.
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-plain = Line by line, with no full screen
cli-arg-session = A file, an id, or the start of a title
cli-arg-compare-sessions = Two or more: a file, an id, or the start of a title
cli-arg-compare-json = The counts as JSON, for machines
cli-arg-session-or-folder = A file, an id, or the start of a title; or a folder of sessions
cli-arg-resume-session = A file, an id, or the start of a title
cli-arg-agenda = The id of a plan, like short, or a file with one
cli-arg-title = What the workshop is called
cli-arg-about = What it is about
cli-arg-people = A table of who comes
cli-arg-reveal = When answers show
cli-arg-after = The workshop that this one follows
cli-arg-list-json = As JSON, for machines
cli-arg-show-json = The results as JSON, for machines
cli-arg-export-to = The file to make
cli-arg-copy = Who it is for; without this, those who were there
cli-arg-min-cell = In a public copy: the smallest number that is told (usually 5)
cli-arg-yes = Write over a file that is there
cli-arg-check-file = Files to look at
cli-arg-answers = A table of the answers
cli-arg-share-counts = Whether all said yes to sharing counts
cli-arg-fill-to = The file to make
cli-arg-print-to = The file to make: .html or .txt
cli-arg-name = What they are called there
cli-arg-mentions = Their name in words of others. Keep it, blank what is sure, or blank all
cli-arg-drop-words = Numbers of words that are theirs, with commas
cli-arg-export-yes = Write it and do not ask, also over a file that is there
cli-arg-withdraw-yes = Do it, and do not ask
cli-arg-id = Its short name, or a file with one
cli-arg-new-id = A short name: small letters, digits, - and _
cli-arg-shell = Your shell

# What was typed wrongly.
cli-wrong-command = There is no command { $name }.
cli-wrong-word = { $name } means nothing here.
cli-wrong-missing = This is missing: { $name }.
cli-wrong-twice = { $name } can stand there only once.
cli-wrong-not-text = One of these words cannot be read as text.
cli-wrong-no-value = Something is missing after { $name }.
cli-wrong-choice = { $value } does not fit { $name }. You can type: { $choices }.
cli-wrong-too-many = There is too much after { $name }.
cli-wrong-other = This cannot be understood.
cli-wrong-suggest = Did you mean { $name }?
cli-wrong-usage = It goes like this: { $usage }
cli-wrong-help = For help, type: { $command } --help

# Refusals that many commands share.
cli-no-screen = The screen cannot be used. The computer says: { $system }.
cli-no-data-folder = We do not know where to keep sessions. Set ALONGSIDE_HOME to a folder.
cli-cannot-print = This cannot be printed. The computer says: { $system }.
cli-no-session = No session is called { $name }, or starts like that.
cli-these-are-here = These are here:
cli-nothing-held = No sessions are here yet. To begin one, type: alongside start
cli-several-sessions = More than one session starts with { $name }:
cli-give-the-id = Give the id, which stands last in its row.
cli-give-the-path = More than one file holds the same session. Give the path, which stands last in its row.
cli-n-answers = { $n ->
    [one] 1 answer
   *[other] { $n } answers
}
cli-saved-elsewhere =
    This workshop is saved in { $path }.
    Go on with: alongside resume { $resume }
cli-nothing-waits = No workshop waits. To begin one, type: alongside start
cli-check-tells = There is more. To see it all, type: alongside check { $path }
cli-damaged-resume = Part of it can be read. To go on with that in a new file, type: alongside resume { $path }
cli-newer-read = A newer alongside made { $path }. What this one does not know is left out.
cli-newer-refused = A newer alongside made { $path }. This one can show and export it. It will not change it.
cli-changed-outside = The answers in { $path } were changed outside alongside. Look at them together first.
cli-made = Made: { $path }
cli-exists = { $path } is there already. Add --yes to write over it.
cli-no-file-name = { $path } is not the name of a file.
cli-not-written = { $path } is not written. { $why } Put that right and try again.

# list
cli-list-when = BEGAN
cli-list-title = TITLE
cli-list-state = STATE
cli-list-answers = ANSWERS
cli-list-agenda = AGENDA
cli-list-id = ID
cli-list-file = FILE
cli-list-not-begun = not begun
cli-list-set-up = set up
cli-list-goes-on = not closed
cli-list-ended = closed
cli-list-newer = from a newer alongside

# show
cli-quoted = “{ $text }”
cli-show-about = About: { $value }
cli-show-began = Began: { $value }
cli-show-ended = Closed: { $value }
cli-show-agenda = Agenda: { $value }
cli-show-people = People side: { $value }
cli-show-staff = Staff side: { $value }
cli-show-id = Id: { $value }
cli-show-position = Where we are on the line
cli-show-pointer = Now: { $words }
cli-show-questions = Questions: { $counts }
cli-show-of = { $text } ({ $question })
cli-show-held-back = WITH is not open yet.
cli-show-checklist = The checklist
cli-show-to-reasons = Why some said TO
cli-show-notes = Minority notes
cli-show-principles = The principles
cli-show-change-first = { $name }: change this before you call it co-production.
cli-show-kept = { $name }: kept.
cli-show-cannot-say = { $name }: we cannot say yet.
cli-show-promises = Promises
cli-show-promise-who = Who: { $value }
cli-show-promise-by = By when: { $value }
cli-show-promise-hear = How we hear: { $value }
cli-show-car-park = The car park
cli-show-taken-on = { $text } ({ $who } takes it on)
cli-show-beside = Beside the counts
cli-show-hidden = Not shown to the group, so left out: { $question }
cli-show-first-turns = Went first: { $people-name } { $people }, { $staff-name } { $staff }, in neither side { $neither }.
cli-show-left = { $n ->
    [one] One person left and took their answers.
   *[other] { $n } people left and took their answers.
}
cli-show-live = { $n ->
    [one] Asked live, once.
   *[other] Asked live, in { $n } rounds.
}
cli-show-together = { $n ->
    [one] Asked together, once.
   *[other] Asked together, in { $n } rounds.
}
cli-show-paper = { $n ->
    [one] Answered on paper, once.
   *[other] Answered on paper, in { $n } rounds.
}
cli-show-not-in-position = It does not move the line.
cli-show-everyone = Everyone: { $to-word }: { $to }; { $for-word }: { $for }; { $with-word }: { $with }. Not sure { $not-sure }, passed { $pass }, away { $away }.
cli-show-side = { $side }: { $to-word }: { $to }; { $for-word }: { $for }; { $with-word }: { $with }. Not sure { $not-sure }, passed { $pass }, away { $away }.
cli-show-one-voice = One voice: { $side }.
cli-show-no-mark = With no mark
cli-show-reason = { $mark }: { $text }
cli-show-all = Everyone
cli-show-answer = { $answer }: { $n }
cli-show-tally = { $who }: { $answers }. Not sure { $not-sure }, passed { $pass }, away { $away }.
cli-show-tally-none = { $who }: Not sure { $not-sure }, passed { $pass }, away { $away }.
cli-show-part = { $name }: { $words }
cli-show-turns = Turns: { $people-name } { $people }, { $staff-name } { $staff }, in neither side { $neither }. Passed, in the whole room: { $passes }.

# replay
cli-replay-lead = How the line moved, answer by answer. Nobody is named.
    Questions that do not move it are left out.
cli-replay-nothing = No answer shows yet.
cli-replay-live = { $question } (live)
cli-replay-live-again = { $question } (live, round { $round })
cli-replay-together = { $question } (together)
cli-replay-together-again = { $question } (together, round { $round })
cli-replay-answer = { $n } of { $of }
cli-replay-again = { $n } of { $of }, asked once more
cli-replay-changed = { $n } of { $of }, an answer was changed
cli-replay-shown = shown: { $n } of { $of }
cli-replay-said = What we said: { $headline }.
cli-replay-held-back = { $position } (WITH is not open yet)
cli-replay-moved = It moved to { $now }. Before: { $before }
cli-replay-answer-back = { $n ->
    [one] An answer was taken back. It is erased, so it is not here.
   *[other] { $n } answers were taken back. They are erased, so they are not here.
}
cli-replay-step-back = A step was taken back.
cli-replay-end = At the end
cli-replay-now = The line: { $position }

# compare
cli-compare-newer = A newer alongside made { $path }. Compare it with that one. This one may not know all in it.

# export
cli-no-such-ending = We cannot make { $path }. Its name must end in { $endings }.
cli-place-of-a-session = { $path } is the place of a session. Choose another name or folder.
cli-export-needs = Nothing was written. Look at the lines above first. To write it all the same, add --yes.
cli-ask-write = Look at the lines above. Write it? Type yes or no.
cli-folder-ending = { $folder } is a folder. Of a folder we make a table. Let { $path } end in { $endings }.
cli-folder-none = There is no session in { $path }. Sessions end in .json. To see where yours are, type: alongside where
cli-folder-nothing = No session in { $path } can stand in a table. Nothing was written.
cli-folder-newer = { $path } is left out. A newer alongside made it. Make the table with that one.
cli-folder-twice = { $path } is left out. Its session stands in { $other } too. Keep one of the two files here.
cli-folder-said-no = { $path } is left out. The room said no to sharing its counts.
cli-folder-ask-again = { $path } is left out. All said yes to sharing counts, then somebody came. While a workshop is open, its end asks again.
cli-folder-not-asked = { $path } is left out. The room was not asked if its counts may be shared. While a workshop is open, its end asks.
cli-folder-room = Each answer stands in this table, with p1, p2 for names. It stays with you.
cli-folder-present = This table is for people who were in all of these workshops. For others, use --copy public.
cli-folder-alike = { $n ->
    [one] In 1 workshop a whole room or side gave the same answer to a question. So each one is known.
   *[other] In { $n } workshops a whole room or side gave the same answer to a question. So each one is known.
}
cli-folder-made = { $n ->
    [one] 1 session is in it.
   *[other] { $n } sessions are in it.
}
cli-folder-without = { $n ->
    [one] 1 file could not be used, so it is left out. Put it right and make the table again.
   *[other] { $n } files could not be used, so they are left out. Put them right and make the table again.
}
cli-not-noted = The copy is made. It could not be noted in { $path }. { $why } Keep a note of this copy yourself.

# check
cli-check-table = { $path }: this command looks at no tables. fill checks them, and so does start with --people.
cli-check-good = { $path }: nothing is wrong.
cli-check-wrong = { $n ->
    [one] { $path }: 1 thing is wrong.
   *[other] { $path }: { $n } things are wrong.
}
cli-at-line = { $path }:{ $line }: { $text }

# methods and agendas
cli-minutes = { $n } min
cli-fits = { $n ->
    [one] up to 1 person
   *[other] up to { $n } people
}
cli-questions = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
cli-answer = { $mark }: { $words }
cli-based-on = Based on: { $source }. The words are ours.
cli-own = your own
cli-methods-see = To see one, type: alongside methods show ID
cli-agendas-see = To see one, type: alongside agendas show ID
cli-methods-make = To make one of your own, type: alongside methods new ID
cli-agendas-make = To make one of your own, type: alongside agendas new ID
cli-no-method = There is no set of questions called { $name }. There are { $all }.
cli-no-agenda = There is no plan called { $name }. There are { $all }.
cli-not-an-agenda = { $path } holds a set of questions, and no plan. Name it in a plan.
cli-not-a-method = { $path } holds a plan, and no set of questions. To see it, type agendas, not methods.
cli-left-out = { $n ->
    [one] Left out: { $path }. 1 thing is wrong in it. To see it, type: alongside check { $check }
   *[other] Left out: { $path }. { $n } things are wrong in it. To see them, type: alongside check { $check }
}
cli-left-out-unread = Left out: { $path }. It cannot be read. To see why, type: alongside check { $check }
cli-new-change = Open it in a text editor and change the words.
cli-new-check = To look for mistakes, type: alongside check { $path }
cli-new-show-method = To see it, type: alongside methods show { $id }
cli-new-show-agenda = To see it, type: alongside agendas show { $id }
cli-new-ask = To ask it, name it in a plan. To make a plan, type: alongside agendas new ID
cli-new-start = To use it, type: alongside start { $id }
cli-new-exists = { $path } is there already. It was not changed. Choose another name.
cli-new-refused = { $name } cannot be its name. { $why }
cli-no-shell = We have no script for this shell.

# withdraw
cli-withdraw-first = { $n ->
    [one] Taking { $name } out changes this session:
   *[other] Taking { $name } out changes these { $n } sessions:
}
cli-withdraw-part = { $n ->
    [one] { $name } takes part. 1 answer goes, { $words } with words.
   *[other] { $name } takes part. { $n } answers go, { $words } with words.
}
cli-withdraw-named-only = They do not take part here. Others name them.
cli-withdraw-alike = Is { $name } the same person? They stay here. To take them out, withdraw from { $id }.
cli-withdraw-before = { $name } stays in the session before: { $title }. To take them out there too, withdraw from that one.
cli-withdraw-perhaps = Perhaps the name, perhaps another word. --mentions blank keeps these. --mentions all blanks them too:
cli-withdraw-unowned = Words with no name. Is any of these theirs?
cli-withdraw-file-name = Their name is in the name of this file. It goes, unless the title keeps it.
cli-withdraw-renamed = The file is now called { $path }.
cli-withdraw-exports = Copies made before:
cli-withdraw-copies = Copies that were given out cannot be called back.
cli-withdraw-needs = Nothing was changed. To do it with no terminal, add --yes and --mentions keep or blank.
cli-withdraw-nobody = Nobody here is called { $name }. Here are: { $all }.
cli-withdraw-several = More than one person is called { $name }. Choose one by its id: { $all }.
cli-withdraw-several-there = Nothing was changed. In { $title } more than one person is called { $name }. Take the right one out there first. Use that session's id: { $id }.
cli-withdraw-no-words = There are no words with the number { $id }. Nothing was changed.
cli-withdraw-look-there = We cannot look for the name in this file. { $why }
cli-withdraw-done = Taken out of { $title }.
cli-withdraw-changed = Somebody changed { $path } at the same time. The name may still be in it. Ours is { $ours }.
cli-ask-mention = Keep the name in these words, blank it, or change them? Type keep, blank or change.
cli-ask-mention-words = Type the words that are to stand there.
cli-ask-words = Which numbers are their words? Type them with commas. Press Enter for none.
cli-ask-take-out = { $n ->
    [one] Take { $name } out of this session?
   *[other] Take { $name } out of these { $n } sessions?
}
cli-ask-yes-no = Type yes or no.
cli-ask-sure = Are you sure? It cannot be taken back. Type yes or no.
cli-word-yes = yes
cli-word-no = no
cli-word-keep = keep
cli-word-blank = blank
cli-word-change = change
cli-nothing-changed = Nothing was changed.

# man
cli-man-commands = COMMANDS
cli-man-codes = EXIT CODES
cli-man-codes-words = 0: done. 1: check found something wrong in a file. 2: refused, and the words say why.
