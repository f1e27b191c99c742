/* The overview: counts, requirements and units as bars, papers that are alike, and what could not be checked. */

function showOverview() {
  const broken = papers.filter((paper) => paper.verdict === ERROR);
  const counts = verdicts.map((_, number) => having(number));
  const listed = ([title, lines]) => section(title, textList(lines));
  show(
    say("title"),
    hint(report.pack, make("br"), report.source),
    make("div.tiles", verdicts.map(tile)),
    bar(counts, verdicts, papers.length || 1),
    make("p", report.counts),
    hint(say("caveat")),
    broken.length ? section(say("not-checked"), folded(make("ul.lines"), broken, 20, brokenLine)) : null,
    requirementChart(),
    unitChart(),
    pairs.length ? pairTable() : null,
    report.alike.map(listed),
    report.supports.length ? listed([say("supports"), report.supports]) : null,
    report.remarks.map(listed),
  );
}

/** A verdict with its count; it leads to the papers that have it. */
function tile(verdict, number) {
  const list = () => {
    state.verdicts.clear();
    toggleVerdict(number);
    document.body.classList.add("listing");
  };
  const share = make("span.share", percent(having(number) / (papers.length || 1)));
  return button([make("strong", String(having(number))), signAndWord(verdict), share], list, {
    class: `tile ${verdict.id}`,
  });
}

function brokenLine(paper) {
  return make("li", link(paperAddress(paper), paper.path), make("br"), block(`paper-${paper.number}`).problem);
}

/** Rows of a bar chart that is a table: what it is about, the bar, and the numbers with their signs. */
function chart(heads, rows) {
  const head = make(
    "thead.unseen",
    make(
      "tr",
      heads.map((text) => make("th", { scope: "col" }, text)),
    ),
  );
  return make("table.chart", head, rows);
}

function chartRow(name, counts, kinds, scale) {
  const number = (kind, place) =>
    counts[place] ? make(`span.${kind.id}`, sign(kind), ` ${counts[place]}`) : make("span");
  const drawn = make("td.drawn", bar(counts, kinds, scale));
  return make("tr", make("th", { scope: "row" }, name), drawn, make("td.numbers", kinds.map(number)));
}

function requirementChart() {
  const order = [MISSING, WEAK, NOT_EVALUATED, MET];
  const kinds = order.map((status) => statuses[status]);
  const counted = requirements.map((each) => ({ each, counts: order.map((status) => tally(each, papers)[status]) }));
  const asked = counted.filter(({ counts }) => sum(counts));
  const worst = (a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || b.counts[2] - a.counts[2];
  const lacking = asked.filter(({ counts }) => sum(counts.slice(0, 3))).sort(worst);
  const full = asked.filter(({ counts }) => !sum(counts.slice(0, 3)));
  const scale = Math.max(1, ...asked.map(({ counts }) => sum(counts)));
  const row = ({ each, counts }) => chartRow(link(here("requirement", each.id), each.title), counts, kinds, scale);
  const table = (rows) => chart([say("findings"), say("legend"), say("papers")], make("tbody", rows.map(row)));
  const rest = full.length
    ? make("details", make("summary", say("all-met", { count: full.length })), table(full))
    : null;
  return section(say("by-requirement"), legend(kinds), hint(say("by-requirement-hint")), table(lacking), rest);
}

function unitChart() {
  const order = [FAIL, REVIEW, ERROR, PASS];
  const kinds = order.map((verdict) => verdicts[verdict]);
  const members = (unit) => unit.members.map((number) => papers[number]);
  const counted = units.map((unit) => ({
    unit,
    missing: sum(members(unit).map((paper) => paper.counts[MISSING])),
    counts: order.map((verdict) => members(unit).filter((paper) => paper.verdict === verdict).length),
  }));
  counted.sort((a, b) => b.counts[0] - a.counts[0] || b.missing - a.missing || b.counts[1] - a.counts[1]);
  const scale = Math.max(1, ...units.map((unit) => unit.members.length));
  const row = ({ unit, counts }) => chartRow(link(here("unit", unit.id), unit.short), counts, kinds, scale);
  const [body, more] = folded(make("tbody"), counted, 20, row);
  return section(say("by-unit"), legend(kinds), chart([say("unit"), say("legend"), say("papers")], body), more);
}

function pairTable() {
  const side = ({ paper, name, share, fromSource }) => {
    const source = fromSource ? ` · ${say("source-label")}` : "";
    const told = make("span.hint", say("share-of", { share: percent(share) }), source);
    return make("td", paper === NONE ? name : link(paperAddress(papers[paper]), name), make("br"), told);
  };
  const row = (pair) => {
    const compare = link(here("pair", pair.number), say("compare", { count: pair.count }));
    return make("tr", pair.sides.map(side), make("td", compare));
  };
  const [body, more] = folded(make("tbody"), pairs, 20, row);
  return section(say("pairs"), hint(say("copies-caveat")), make("table.pairs", body), more);
}
