# Words of paper: what can be wrong with the files of people and answers. Where they stand is said before them.

paper-near = { $text } Did you mean "{ $near }"?

# The file.
paper-too-big = This file is too big. It may have { $most } kilobytes. Check that it is the right one.
paper-utf16 = This file is in UTF-16. Save it again as CSV in UTF-8.
paper-not-utf8 = Not all letters here are in UTF-8. Save the file again as CSV in UTF-8.
paper-too-many-lines = There may be { $most } lines. Check that it is the right file.
paper-too-many-cells = This line has more than { $most } parts. Check that it is the right file.
paper-no-header = This file is empty. Begin it with a line of its columns: { $columns }.
paper-no-commas = There are no commas between the columns. Save the file with commas.
paper-open-quote = A quote mark opens here and never closes. Add the one that is missing.
paper-after-quote = There is text after a closing quote mark. Inside a text, write each quote mark twice.
paper-cell-count = { $has ->
    [one] This line has 1 part.
   *[other] This line has { $has } parts.
} It must have { $needs }. Put text with a comma in quote marks.
paper-more = The first { $listed } mistakes are listed. Mend these, then look again.

# Its columns.
paper-unknown-column = There is no column "{ $given }". Check how it is spelt, or take it out.
paper-missing-column = The column "{ $column }" is missing. Add it.
paper-column-twice = The column "{ $column }" is here twice. Take one out.
paper-column-without-name = A column has no name. Give it one, or take it out.

# Any cell.
paper-empty = "{ $column }" has nothing in it. Fill it in.
paper-too-long = "{ $column }" is too long. It may have { $most } letters. Make it shorter.

# People.
paper-name-twice = "{ $name }" is in line { $first } too. Give each person a name of their own.
paper-no-side = "{ $name }" needs a side. Write people, staff, both or other.
paper-unknown-side = There is no side "{ $given }". Write people, staff, both or other.
paper-unknown-role = There is no role "{ $given }". Write participant, facilitator, supporter or interpreter.
paper-not-yes-no = "{ $column }" is yes or no. It cannot be "{ $given }".
paper-too-many-people = There may be { $most } people. Check that it is the right file.

# Answers.
paper-unknown-question = This agenda does not ask "{ $given }". Check how it is spelt.
paper-unknown-name = Nobody here is called "{ $given }". Check the name, or add it to the people.
paper-not-counted = "{ $name }" is not a participant, so this is not counted. Take it out, or change the role.
paper-unknown-answer = There is no answer "{ $given }". Write to, for, with, not sure or pass.
paper-answer-not-here = This question has no answer "{ $given }". Write one of these: { $known }.
paper-name-not-needed = The group answers this as one. Take "{ $name }" out.
paper-not-a-side = A side answers this as one. Write people or staff in place of "{ $given }".
paper-no-statement = "{ $question }" has no words yet. Add a line for it with an empty name.
paper-no-reason-here = There is no reason to this answer. Take it out, or make it a minority note.
paper-only-once = This is answered once. Take the round out.
paper-picked-another = The group picks one set of questions. Line { $first } is of another set. Keep one set.
paper-picked-too-many = The group picks up to { $most } of these questions. Take the others out.
paper-not-a-round = "{ $given }" is not a round. Write 1, 2, 3 and so on.
paper-answer-twice = Line { $first } has an answer to this already. Keep one of the two.
paper-no-round-before = Round { $round } of "{ $question }" has no round { $before } before it. Check the rounds.
paper-no-room = These are more words than one workshop can hold. Make two workshops of them.
paper-too-many-answers = These are more answers than one workshop can hold. Check that it is the right file.

# Sheets to print. What is read aloud comes from the screens' own phrases; these are the words around it.
sheet-title = { $title }: on paper
sheet-length = { $n ->
    [one] It takes 1 minute.
   *[other] It takes { $n } minutes.
}
sheet-fits = { $n ->
    [one] It fits 1 person.
   *[other] It fits up to { $n } people.
}
sheet-say = Say
sheet-do = Do
sheet-keys = Keys

# The run sheet.
sheet-run = Run sheet
sheet-run-lead =
    For the person who leads. Use it with the screen, or with paper alone.
    What stands at "Say" is read out, word for word or in your own way.
sheet-day = This workshop
sheet-day-title = What is it called?
sheet-day-about = What is it about?
sheet-day-when = Day, place and time:
sheet-day-leads = Who leads, and who helps?
sheet-day-helpline = If today is hard, talk to:
sheet-before = Before the day
sheet-before-list =
    Ask each person what they need to take part.
    Plan with people from both sides, not for them.
    Find a room that all can get into and move about in.
    Find a name or number for who needs to talk. Write it above.
    Agree how travel, care and time are paid.
    Agree who reads out, who writes, and who types it in.
sheet-bring = Bring
sheet-bring-cards = { $n ->
    [one] Answer cards: 1 for each person, and some to spare.
   *[other] Answer cards: { $n } for each person, and some to spare.
}
sheet-bring-cards-to-pick = { $n ->
    [one] Answer cards: 1 for each person, and some to spare.
   *[other] Answer cards: { $n } for each person. You use only those you pick.
}
sheet-bring-list =
    The sheets of names, of promises and thoughts, and of hard words.
    The two cards for the table: slow down, and stop.
    Cards in bigger print, for all who asked.
    Thick pens, and a clock that all can see.
    Water, and a quiet place to go to.
    With the screen: the computer, its power lead, and big text.
sheet-plan = Time
sheet-plan-row = { $n }. { $title }
sheet-plan-step = Step
sheet-plan-end = We close
sheet-plan-minutes = Minutes
sheet-plan-so-far = Starts after
sheet-plan-clock = Clock
sheet-always = At any time
sheet-do-always =
    Anyone may ask to slow down or to stop. Nobody has to say why.
    Give more time where it is needed. Then change the clock times.
    A thought for later goes on the sheet of thoughts.
sheet-step = { $n }. { $title } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
})

sheet-choice = { $n }. { $words }
sheet-talk-first = Talk first: { $talk }
sheet-pick-cell = Pick one box. Read all of them first.
sheet-voice = { $who }: { $words }
sheet-again-otherwise = With no questions from last time
sheet-first-time = The first time, in place of this: { $title }

# What to do at each step.
sheet-do-welcome =
    Read the lines out, one at a time. Ask: is that clear?
    With paper cards, read the paper lines too.
    Ask the room about sharing counts. One no is enough.
    Fill in the lines below.
sheet-do-access = Tick what the room needs. Write no names. Change what you can, now.
sheet-do-agreement =
    Go through the lines. Keep, change, drop or add.
    Put it where all can see it.
sheet-do-people =
    Hand round the sheet of names. Each person fills in one line.
    Help who asks. Read the words out where that is better.
sheet-do-plan =
    Show the table of times. Cross out, change or add what the group wants.
    Then add up the minutes again.
sheet-do-voices = Read them out. No one of them is the right one.
sheet-do-you-said =
    Bring the sheet of promises from last time. Read each one out.
    Write beside it what became of it.
sheet-do-pick =
    Read out what there is to pick from. Talk, then pick as a group.
    Hand out the cards of what you picked.
sheet-do-again =
    Bring the cards of last time that have no answers on them.
    Talk, then pick as a group.
sheet-do-compare =
    Bring the counts of last time. Lay them beside those of today.
    Look at one question after the other.
sheet-do-stage =
    Take the stages one by one. Talk, then decide as a group.
    On paper: fill in the card for that stage together.
sheet-do-each-side =
    Each side talks by itself first. Then one person tells the room.
    On paper: write both on the card.
sheet-do-missing = Ask the room. Write down groups of people, not names.
sheet-do-check-in = Go round. Say one word yourself. Nobody has to speak.
sheet-do-method =
    Read the question and the answers out. Give time to think.
    Start with one of the { $people }. The next question starts one seat on.
    On paper: hand out the card of this question. Each person ticks one box.
    To show at the same time, turn the cards over together.
    Ask once more: would anyone like to answer, or to change?
    Then collect the cards, and talk.
sheet-do-by-list =
    Ask by a show of fingers, or down the list of names.
    On paper: hand out the card of this question.
sheet-do-break = Say when we are back. Start again at that time.
sheet-do-position =
    On paper: lay the cards of each question in rows, TO first.
    Say what you see. Say every TO. Ask: is this how it is?
sheet-do-differ =
    Choose one question where we are far apart. Talk, then mark it again.
    On paper: take new cards, and write "round 2" on them.
sheet-do-promises =
    Write each promise on the sheet of promises.
    Best: one owner from each side.
sheet-do-car-park = Look at each thought. Somebody takes it on, or we choose not to.
sheet-do-notes = Write each note in the person's own words. Write no name.
sheet-do-closing-round = Go round once more. Nobody has to speak.
sheet-do-end =
    Say how each person gets a copy, and when.
    Collect all sheets. Count them, and keep them safe.
sheet-position = So far we are doing: { $word }
sheet-agreement-own = In our own words:
sheet-say-paper = Say, on paper
sheet-paper-consent =
    Your card has your name and your mark on it. An alias is fine.
    Who types it in sees both. Then we tear up the cards.
    If you take your answers out later, we look for your words on paper too.
sheet-share = { $question } Yes or no:

# Asides of the run sheet.
sheet-talk = When all have answered
sheet-do-talk =
    Say the counts, every TO first. Say how many passed, with no names.
    Then ask the one that fits.
sheet-talk-fell = What we said
sheet-talk-ask = What to ask
sheet-when-same = We all say the same
sheet-when-mostly = Both sides mostly say the same
sheet-when-no-further = One side goes less far
sheet-when-split = One side says TO, the other WITH
sheet-when-cannot-say = One side has not answered
sheet-late = When someone comes late
sheet-do-late = Give them the sheet of names. They answer last in this question.
sheet-slow = When someone asks to slow down
sheet-stop = When someone asks to stop

# The cards.
sheet-cards = Answer cards
sheet-cards-lead = Print this part once for each person. Cut along the dashed lines.
sheet-group-cards = Cards for the group
sheet-group-cards-lead = Print this part once. The group fills each one in together.
sheet-card-name = Name or alias:
sheet-card-typed-statement = First of all, what was asked: { $id }, with no name.
sheet-card-typed-words = For whoever types it in: { $id } (the words; the name is people or staff)
sheet-card-typed = For whoever types it in: { $id } ({ $answers })

# The sheets for the group.
sheet-signs = Cards for the table
sheet-signs-lead = Anyone may hold one up, at any time. Nobody has to say why.
sheet-sign-slow = Slow down
sheet-sign-stop = Stop

sheet-names = Who is here
sheet-names-lead =
    Any name you like. No job titles, please.
    "Rather not say" is always fine. Quotes are no, unless you say yes.
sheet-names-name = Name or alias
sheet-names-roles = Who leads, supports or interprets?
sheet-thoughts = Promises and thoughts
sheet-thoughts-lead = For all of us. Anyone may write here, or ask someone to.

sheet-words-lead = For all of us. Ask if a word is missing.
sheet-words-word = Word
sheet-words-meaning = What it means here

# How to type it in.
sheet-type = Typing it in
sheet-type-lead =
    With this, the program counts the answers and makes the copies.
    Do it soon, and do it with two people if you can.
sheet-type-name = Amina
sheet-type-people = The people: people.csv
sheet-type-people-how =
    The first line names the columns. Then comes one line for each person.
    The side is people, staff, both or other. "Rather not say" is other.
    You can leave out the columns after the side.
    Who leads, supports or interprets needs a role. They are not counted.
sheet-type-answers = The answers: answers.csv
sheet-type-answers-how =
    One line for each card. The question and its answers stand at the foot of the card.
    The name is the same as in the people. A card of the group has none.
    Why a part is not done together goes in as a reason, with "will".
    Type a reason as it is written. Put it in quote marks.
    A second round has a 2 in the last column.
    Type a card that is not clear with the person, or leave it out.
sheet-type-command = Make the session
sheet-type-command-how =
    Save both tables as CSV, in UTF-8. Then type this, all in one line.
    Type yes at its end only if the whole room said yes to sharing counts.
    If something is wrong, nothing is made. Each mistake is named with its line.
sheet-type-rest = The other sheets
sheet-type-rest-how =
    Promises, thoughts and notes are not typed in here. Keep those sheets.
    When all is typed in and checked, tear up the cards. They show who said what.
