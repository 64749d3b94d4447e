# Words of paper: what can be wrong with the files of people and answers. Where they stand is said before them.

paper-near = { $text } Did you mean "{ $near }"?

# The file.
paper-too-big = This file is too big. It may have { $most } kilobytes. Check that it is the right one.
paper-utf16 = This file is in UTF-16. Save it again as CSV in UTF-8.
paper-not-utf8 = Not all letters here are in UTF-8. Save the file again as CSV in UTF-8.
paper-too-many-lines = There may be { $most } lines. Check that it is the right file.
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
paper-not-a-round = "{ $given }" is not a round. Write 1, 2, 3 and so on.
paper-answer-twice = Line { $first } has an answer to this already. Keep one of the two.
paper-no-round-before = Round { $round } of "{ $question }" has no round { $before } before it. Check the rounds.
paper-too-many-answers = These are more answers than one workshop can hold. Check that it is the right file.
