/* What differs between two passages: first clause by clause, then sign by sign where the clauses differ. */

const LARGEST_TABLE = 4e6;

/** Both texts in pieces [text, kind]; kind is "" where they agree, "name" for an exchanged word, else "differs". */
function differences(a, b, changed) {
  const words = [0, 1].map((side) => new Set(changed.map((pair) => pair[side]).filter(Boolean)));
  const pieces = [[], []];
  const add = (side, text, kind) => {
    const last = pieces[side][pieces[side].length - 1];
    if (last && last[1] === kind) last[0] += text;
    else pieces[side].push([text, kind]);
  };
  const agree = (text) => [0, 1].forEach((side) => add(side, text, ""));
  const differ = (...tokens) =>
    [0, 1].forEach((side) => {
      for (const token of tokens[side]) add(side, token, words[side].has(token) ? "name" : "differs");
    });
  walk(clausesOf(a), clausesOf(b), agree, (left, right) =>
    walk(tokensOf(left.join(""), words[0]), tokensOf(right.join(""), words[1]), agree, differ),
  );
  return pieces;
}

const clausesOf = (text) => text.match(/[^，。；：！？]*[，。；：！？]|[^，。；：！？]+/g) || [];

/** The exchanged words whole, everything else sign by sign. */
function tokensOf(text, words) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.match(new RegExp([...escaped, "[^]"].join("|"), "gu")) || [];
}

/** Go along two lists: `agree` hears the longest sequence that both have, `gap` what lies between, in order. */
function walk(a, b, agree, gap) {
  const longest = a.length * b.length > LARGEST_TABLE ? null : longestFrom(a, b);
  const start = { i: 0, j: 0 };
  const close = (i, j) => {
    if (start.i < i || start.j < j) gap(a.slice(start.i, i), b.slice(start.j, j));
    Object.assign(start, { i: i + 1, j: j + 1 });
  };
  for (let i = 0, j = 0; longest && i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      close(i, j);
      agree(a[i]);
      i += 1;
      j += 1;
    } else if (longest(i + 1, j) >= longest(i, j + 1)) i += 1;
    else j += 1;
  }
  close(a.length, b.length);
}

/** The length of the longest common sequence of the rests from i and from j, for every i and j. */
function longestFrom(a, b) {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] = a[i] === b[j] ? table[at + width + 1] + 1 : Math.max(table[at + width], table[at + 1]);
    }
  }
  return (i, j) => table[i * width + j];
}
