/* The list of papers: filters, order, search. */

const rows = papers.map((paper) => {
  const counts = [MISSING, WEAK].filter((status) => paper.counts[status]);
  const of = [units[paper.unit].short, report.kinds[paper.kind]].filter(Boolean).join(" · ");
  const counted = (status) => make(`span.${statuses[status].id}`, sign(statuses[status]), String(paper.counts[status]));
  const parts = [make("span.name", nameOf(paper)), make("span.counts", counts.map(counted)), make("span.of", of)];
  return make("li", make("a.row", { href: paperAddress(paper) }, sign(verdicts[paper.verdict]), parts));
});

const having = (verdict) => papers.filter((paper) => paper.verdict === verdict).length;
const list = {
  element: make("ul.papers", rows),
  count: make("p.shown", { role: "status" }),
  nothing: make(
    "p.nothing",
    { hidden: true },
    say("nothing-found"),
    " ",
    button(say("reset"), () => resetFilters()),
  ),
  search: make("input", {
    type: "search",
    placeholder: say("search"),
    "aria-label": say("search"),
    autocomplete: "off",
  }),
  chips: verdicts.map((verdict, number) =>
    button([signAndWord(verdict), ` ${having(number)}`], () => toggleVerdict(number), { class: verdict.id }),
  ),
  sorted: "order",
};

// What fails comes first, then what could not be checked.
const rank = (verdict) => [FAIL, ERROR, REVIEW, PASS].indexOf(verdict);
const orders = {
  order: (a, b) => a.number - b.number,
  verdict: (a, b) => rank(a.verdict) - rank(b.verdict),
  unmet: (a, b) => b.counts[MISSING] - a.counts[MISSING] || b.counts[WEAK] - a.counts[WEAK],
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), "zh-CN"),
};

function sidebar() {
  const kinds = Object.entries(report.kinds);
  list.unit = choice("unit", [["", say("all-units")], ...units.map((unit, number) => [number, unit.short])]);
  list.kind = choice("kind", [["", say("all-kinds")], ...kinds]);
  list.sort = choice(
    "sort",
    Object.keys(orders).map((order) => [order, say(`sort-${order}`)]),
  );
  listenToSearch();
  const chips = make("div.chips", { role: "group", "aria-label": say("filter-verdict") }, list.chips);
  const selects = make("div.selects", list.unit, list.kind, list.sort);
  const filters = make("div.filters", list.search, chips, selects, list.count);
  return make("nav.side", { "aria-label": say("papers") }, filters, list.nothing, list.element);
}

/** A select whose value goes to the filter of its name. */
function choice(name, options) {
  const change = (event) => {
    state[name] = event.target.value;
    refilter();
  };
  return make(
    "select",
    { "aria-label": say(name), change },
    options.map(([value, text]) => make("option", { value }, text)),
  );
}

/** Search when typing pauses; what an input method is still composing is no query yet. */
function listenToSearch() {
  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      state.query = list.search.value.trim();
      refilter();
    }, 120);
  };
  list.search.addEventListener("input", (event) => event.isComposing || later());
  list.search.addEventListener("compositionend", later);
}

function toggleVerdict(number) {
  if (!state.verdicts.delete(number)) state.verdicts.add(number);
  refilter();
}

function resetFilters() {
  Object.assign(state, { unit: "", kind: "", query: "" });
  state.verdicts.clear();
  for (const field of [list.search, list.unit, list.kind]) field.value = "";
  refilter();
  list.search.focus();
}

/** The test for a query: every word must stand in what is known of a paper or in its text, which is not taken apart. */
function fits(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isCased = (word) => word !== word.toUpperCase();
  const inText = (paper, word) => {
    const text = document.getElementById(`text-${paper.number}`).textContent;
    return (isCased(word) ? text.toLowerCase() : text).includes(asInData(word));
  };
  return (paper) => {
    const known = [paper.path, paper.title, paper.person, units[paper.unit].name, report.kinds[paper.kind]];
    const said = known.join("\n").toLowerCase();
    return words.every((word) => said.includes(word) || inText(paper, word));
  };
}

/** A word as the data blocks have it: escaped as JSON, and `< > &` too. */
function asInData(word) {
  const escaped = (each) => `\\u00${each.charCodeAt(0).toString(16)}`;
  return JSON.stringify(word).slice(1, -1).replace(/[<>&]/g, escaped);
}

/** Bring the list in line with the filters and the order. */
function refilter() {
  const { verdicts: chosen, unit, kind, query, sort } = state;
  const fitting = fits(query);
  const isListed = (paper) =>
    (!chosen.size || chosen.has(paper.verdict)) &&
    (unit === "" || paper.unit === Number(unit)) &&
    (!kind || paper.kind === kind) &&
    fitting(paper);
  const sorted = papers.slice().sort(orders[sort]);
  state.listed = sorted.filter(isListed);
  const listed = new Set(state.listed);
  papers.forEach((paper, number) => {
    rows[number].hidden = !listed.has(paper);
  });
  if (sort !== list.sorted) list.element.append(...sorted.map((paper) => rows[paper.number]));
  list.sorted = sort;
  list.chips.forEach((chip, number) => chip.setAttribute("aria-pressed", String(chosen.has(number))));
  list.count.textContent = say("shown", { shown: listed.size, all: papers.length });
  list.nothing.hidden = listed.size > 0;
}
