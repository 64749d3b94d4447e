# Words of tui.

too-small = Please make the window bigger. Now { $columns } by { $rows }. At least { $least-columns } by { $least-rows }. Your work is safe.
more-above = { $n } more above: press Up
more-below = { $n } more below: press Down
more-above-page = { $n } more above: press Page Up
more-below-page = { $n } more below: press Page Down
chosen = chosen
chosen-one = chosen: { $name }
cursor-up = Up
cursor-down = Down
cursor-left = Left
cursor-right = Right
