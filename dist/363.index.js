export const id = 363;
export const ids = [363];
export const modules = {

/***/ 363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Words longer than this are not compared: no key, option or code of ours is, and the work grows with the square. */
const LONGEST_WORD = 64;
/** Up to this length one edit makes another word; above, two are still a slip. */
const SHORT_WORD = 4;
/**
 * The candidate that the word was meant to be: at most one edit away for a word of up to 4 letters, two for a longer
 * one; letter case, and `_` for `-`, do not count. The first of equally near ones; `null` when none is near.
 */
function nearest(word, candidates) {
    let best = null;
    let bound = word.length <= SHORT_WORD ? 1 : 2;
    for (const candidate of candidates) {
        const distance = editDistance(plain(word), plain(candidate));
        if (distance > bound || (distance === bound && best !== null))
            continue;
        best = candidate;
        bound = distance;
    }
    return best;
}
/** `; did you mean …?` for the end of a message, or nothing. */
function suggestion(word, candidates) {
    const near = nearest(word, candidates);
    return near === null ? '' : `; did you mean \`${near}\`?`;
}
/**
 * How many letters to insert, remove, replace or swap with their neighbour make one word of the other (optimal string
 * alignment). `Infinity` for words of more than 64 letters.
 */
function editDistance(left, right) {
    if (left.length > LONGEST_WORD || right.length > LONGEST_WORD)
        return Infinity;
    let twoBefore = [];
    let before = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            current.push(Math.min(at(before, column) + 1, at(current, column - 1) + 1, at(before, column - 1) + (same ? 0 : 1), swapped ? at(twoBefore, column - 2) + 1 : Infinity));
        }
        twoBefore = before;
        before = current;
    }
    return at(before, right.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}


/***/ })

};
