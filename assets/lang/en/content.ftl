# Words of content: mistakes in method, agenda and room files.

fault-at-line = { $file }, line { $line }: { $text }
fault-in-file = { $file }: { $text }

fault-too-big = This file is too big. It may have { $most } kilobytes. Make it shorter.
fault-more = There are more than { $listed } mistakes. Mend these first, then check again.
fault-unreadable = This line cannot be read. Look for a missing quote mark, bracket or equals sign. Quote marks must be straight.
fault-key-twice = "{ $key }" is here twice. Take one out.
fault-unknown-key = "{ $key }" means nothing here. Check how it is spelt, or take it out.
fault-missing = "{ $key }" is missing. Add it.
fault-not-text = "{ $key }" must be a text. Put it in quote marks.
fault-empty = "{ $key }" has nothing in it. Fill it in.
fault-too-long = "{ $key }" is too long. It may have { $most } letters. Make it shorter.
fault-not-number = "{ $key }" must be a whole number. It may be { $least } to { $most }.
fault-not-yes-no = "{ $key }" must be true or false. Use no quote marks.
fault-not-list = "{ $key }" must be a list. Put it in square brackets.
fault-not-table = "{ $key }" must be a part with lines of its own. Copy how another file does it.
fault-bad-name = "{ $name }" cannot be a name. Use small letters, digits, - and _ only.
fault-name-twice = "{ $name }" is the name of two things. Change one of them.
fault-name-built-in = "{ $name }" comes with the program. Choose another name.
fault-name-taken = "{ $name }" is the name in { $file } too. Change one of them.
fault-unknown-place = "{ $name }" cannot stand in curly brackets here. Take it out, or check it.
fault-unknown-method = There is no method "{ $name }". Check how it is spelt.
fault-unknown-question = The method "{ $method }" has no question "{ $name }". Check how it is spelt.
fault-other-than-translated = "{ $name }" has other names or parts than in English. Keep those. Change the words alone.
fault-unknown-kind = There is no way to answer called "{ $name }". Check how it is spelt.
fault-unknown-activity = There is no activity "{ $name }". Check how it is spelt.
fault-asked-twice = "{ $name }" is asked twice. Take one out.
fault-end-early = More comes after this "end". Move it to the last place.
