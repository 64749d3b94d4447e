//! How many cells each mark gets in a bar (R8): any mark that exists gets at least one.

/// Shares `cells` among `counts` (TO, FOR, WITH): largest remainder, ties to the lower mark, then empty cells of
/// marks that exist are lifted to one, taken from the largest (of two, the higher mark's).
/// All zeros when there are no marks.
///
/// ```
/// assert_eq!(alongside::weigh::bar_cells([1, 0, 24], 20), [1, 0, 19]);
/// ```
#[must_use]
pub fn bar_cells(counts: [u32; 3], cells: u32) -> [u32; 3] {
    let total: u32 = counts.iter().sum();
    if total == 0 {
        return [0; 3];
    }
    let mut shares = counts.map(|n| n * cells / total);
    let mut by_remainder = [0, 1, 2];
    by_remainder.sort_by_key(|&i| (std::cmp::Reverse(counts[i] * cells % total), i));
    let left = cells - shares.iter().sum::<u32>();
    for &i in by_remainder.iter().cycle().take(left as usize) {
        shares[i] += 1;
    }
    for i in 0..3 {
        let largest = (0..3).max_by_key(|&j| shares[j]).unwrap_or(0);
        if counts[i] > 0 && shares[i] == 0 && shares[largest] > 1 {
            shares[i] += 1;
            shares[largest] -= 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::bar_cells;

    #[test]
    fn a_single_mark_is_never_invisible() {
        assert_eq!(bar_cells([1, 0, 24], 20), [1, 0, 19]);
        assert_eq!(bar_cells([1, 98, 1], 10), [1, 8, 1]);
    }

    #[test]
    fn ties_go_to_the_lower_mark() {
        assert_eq!(bar_cells([1, 1, 0], 5), [3, 2, 0]);
        assert_eq!(bar_cells([10, 1, 10], 4), [2, 1, 1]);
    }

    #[test]
    fn what_is_left_over_goes_where_most_was_cut_off() {
        assert_eq!(bar_cells([0, 1, 2], 5), [0, 2, 3]);
        assert_eq!(bar_cells([0, 2, 9], 10), [0, 2, 8]);
    }

    #[test]
    fn with_fewer_cells_than_marks_no_cell_moves_on() {
        assert_eq!(bar_cells([1, 1, 1], 2), [1, 1, 0]);
    }

    #[test]
    fn no_marks_no_cells() {
        assert_eq!(bar_cells([0, 0, 0], 20), [0, 0, 0]);
    }
}
