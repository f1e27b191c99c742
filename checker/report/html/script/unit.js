/* A unit: its own answers, and its papers against the requirements. */

const COLUMNS = 40;

function showUnit(unit) {
  if (!unit) return false;
  const members = unit.members.map((number) => papers[number]);
  const telling = unit.answers.map(answered).filter((answer) => answer.status !== NOT_APPLICABLE);
  telling.sort((a, b) => urgency(a) - urgency(b));
  const cards = make(
    "div.cards",
    telling.map((answer) => card(answer, null)),
  );
  show(
    unit.name,
    make("p", say("documents", { count: members.length })),
    telling.length ? section(say("unit-answers"), cards) : null,
    members.length ? matrixSection(members) : null,
  );
  return true;
}

function matrixSection(members) {
  const box = make("div.matrix-box", { tabindex: "0", role: "region", "aria-label": say("matrix") });
  const onlyUnmet = make("input", { type: "checkbox", change: () => drawMatrix(0) });
  const drawMatrix = (first) => {
    box.textContent = "";
    filled(box, [pages(members, first, drawMatrix), matrix(members.slice(first, first + COLUMNS), onlyUnmet.checked)]);
  };
  drawMatrix(0);
  const choice = make("label", onlyUnmet, ` ${say("only-unmet")}`);
  return section(say("matrix"), legend(statuses), hint(say("matrix-hint")), choice, box);
}

/** Which papers are shown, and buttons to those before and after; nothing where all have room. */
function pages(members, first, turn) {
  if (members.length <= COLUMNS) return null;
  const last = Math.min(first + COLUMNS, members.length);
  const previous = button(say("previous-papers", { count: COLUMNS }), () => turn(first - COLUMNS));
  const next = button(say("next-papers", { count: Math.min(COLUMNS, members.length - last) }), () => turn(last));
  const range = say("papers-range", { first: first + 1, last, all: members.length });
  return make("p.pages", range, " ", first ? previous : null, " ", last < members.length ? next : null);
}

/** Requirements down, papers across. */
function matrix(members, onlyUnmet) {
  const isShown = (requirement) => {
    const counts = tally(requirement, members);
    return onlyUnmet ? UNMET.some((status) => counts[status]) : sum(counts) > counts[NOT_APPLICABLE];
  };
  const head = (paper) => {
    const name = make(
      "a",
      { href: paperAddress(paper), title: paper.path },
      sign(verdicts[paper.verdict]),
      nameOf(paper),
    );
    return make("th", { scope: "col" }, name);
  };
  const row = (requirement) => {
    const name = make("th", { scope: "row" }, link(here("requirement", requirement.id), requirement.title));
    return make(
      "tr",
      name,
      members.map((paper) => matrixCell(paper, requirement)),
    );
  };
  const heads = make("thead", make("tr", make("td"), members.map(head)));
  return make("table.matrix", heads, make("tbody", requirements.filter(isShown).map(row)));
}

function matrixCell(paper, requirement) {
  const number = statusOf(paper, requirement);
  if (number === NONE) return make("td");
  const status = statuses[number];
  const title = `${nameOf(paper)} · ${requirement.title}`;
  const attributes = { href: paperAddress(paper, requirement.id), title, "aria-label": `${title} · ${status.word}` };
  return make(`td.${status.id}`, make("a", attributes, status.mark));
}
