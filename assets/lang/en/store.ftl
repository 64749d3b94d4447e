# Words of store: what went wrong on the disk, and what to do.

save-full = The disk is full.
save-read-only = Nothing can be written here. This place can only be read.
save-gone = The folder or the disk is not there.
save-no-right = You may not write here.
save-not-as-written = The disk did not keep what was written.
save-broken = Saving went wrong inside the program. It tries again.
save-taken = Another copy of the program is using this name.
save-other = The computer says: { $system }.

open-held = This session is open on { $host } since { $since }. You can still read it.
open-held-unknown = This session is open somewhere else. You can still read it.
open-not-writable = { $why } To go on with it, copy it to another folder first. You can still read it.
open-broken = Opening it went wrong inside the program. The file is as it was.
open-unsafe = { $path } is a link to a place that others can change. Open the real file.

read-not-found = There is no such file.
read-no-right = You may not read this file.
read-too-large = This file is larger than 64 MiB. It cannot be a session.
read-not-a-file = This is not a plain file.
read-other = The file cannot be read. The computer says: { $system }.

panic-stopped = The program stopped by itself, at { $place }.
panic-part = A part of the program went wrong, at { $place }. The rest went on.
answers-safe = Your answers are safe in { $file }.
answers-not-safe = The last answers are not on disk. Those before are in { $file }.
answers-nowhere = Nothing of this workshop is on disk. It could not be saved in { $file }.

# What the running workshop says of files.
open-failed = We cannot open { $path }. { $why }
export-no-such-format = We cannot make a file that ends in { $format }.
export-not-noted = Copy made: { $path }. We could not note it in { $session }. Keep in mind where it is.
export-among-sessions = Workshops are kept in { $path }. This kind of copy would look like one of them. Choose another place.
export-outside = A copy needs a plain file name.
export-no-free-name = There are 99 copies with this name. Move some of them first.

# why a copy that was made is not noted in its session
not-noted-newer = A newer alongside made that session.
not-noted-changed = That session was changed outside alongside.
not-noted-unread = That session cannot be read now.
