/* The page of one report. Everything from files reaches the page as text nodes; nothing is parsed as HTML, fetched or
   stored. The modules are joined in the order of `checker/report/html/page.py`; they use only what Chromium 86 knows.

   The data: the index is read at once, the blocks of papers and pairs when they are looked at. */

const NONE = -1;
const [MET, WEAK, MISSING, NOT_EVALUATED, NOT_APPLICABLE] = [0, 1, 2, 3, 4];
const UNMET = [MISSING, WEAK, NOT_EVALUATED];
const [PASS, REVIEW, FAIL, ERROR] = [0, 1, 2, 3];

const block = (name) => JSON.parse(document.getElementById(name).textContent);
const report = block("index");
const named = ([id, word, mark]) => ({ id, word, mark });
const statuses = report.statuses.map(named);
const verdicts = report.verdicts.map(named);
const papers = report.papers.map((paper, number) => ({ ...paper, number }));
const units = report.units.map(([id, name, short, members, answers]) => ({ id, name, short, members, answers }));
const requirements = report.requirements.map(([id, title, clause], number) => ({ id, title, clause, number }));
const pairs = report.pairs.map(([a, b, nameA, nameB, shareA, shareB, count, fromSource], number) => {
  const sides = [
    { paper: a, name: nameA, share: shareA },
    { paper: b, name: nameB, share: shareB, fromSource },
  ];
  return { number, count, sides };
});

/** What is open: filters of the list, the paper with its answers, whether keys are heeded. */
const state = {
  verdicts: new Set(),
  unit: "",
  kind: "",
  sort: "order",
  query: "",
  listed: [],
  opened: null,
  keys: true,
};

/** The words of `code`, its {placeholders} filled. */
function say(code, values = {}) {
  return report.words[code].replace(/\{(\w+)\}/g, (blank, name) => (name in values ? values[name] : blank));
}

const percent = (share) => (share > 0 && share < 0.01 ? "<1%" : `${Math.round(share * 100)}%`);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const statusOf = (paper, requirement) => Number(paper.statuses[requirement.number].trim() || NONE);
const pairsOf = (paper) => pairs.filter((pair) => pair.sides.some((side) => side.paper === paper.number));
const ownSide = (pair, paper) => pair.sides.findIndex((side) => side.paper === paper.number);

/** The name that tells a paper from others: that of its file, and the person's where the file is not named so. */
function nameOf(paper) {
  return paper.person && !paper.name.includes(paper.person) ? `${paper.person} · ${paper.name}` : paper.name;
}

/** How many of `members` answer a requirement how, by status. */
function tally(requirement, members) {
  const counts = [0, 0, 0, 0, 0];
  for (const paper of members) {
    const status = statusOf(paper, requirement);
    if (status !== NONE) counts[status] += 1;
  }
  return counts;
}
