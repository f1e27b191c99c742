/* A paper: its text, and beside it what was found and what else is known of it. */

function showPaper(paper, target) {
  if (!paper) return false;
  if (!state.opened || state.opened.paper !== paper) openPaper(paper);
  if (target && target[0] === "@") goToLine(Number(target.slice(1)));
  else if (target) goToAnswer(state.opened.answers.find((answer) => answer.requirement.id === target));
  return true;
}

function leavePaper() {
  if (state.opened) rows[state.opened.paper.number].firstChild.removeAttribute("aria-current");
  state.opened = null;
}

function openPaper(paper) {
  const data = block(`paper-${paper.number}`);
  const answers = data.answers.map(answered).sort((a, b) => urgency(a) - urgency(b));
  answers.forEach((answer, number) => {
    answer.number = number + 1;
  });
  const shown = new Set(answers.some(isUnmet) ? UNMET : [MET]);
  const text = make("div.text", { tabindex: "0", role: "region", "aria-label": say("text") });
  const cards = make("div.cards");
  const opened = { paper, data, answers, shown, text, cards, texts: block(`text-${paper.number}`), chosen: null };
  opened.chips = statusChips(opened);
  const region = { tabindex: "0", role: "region", "aria-label": say("findings") };
  show(
    paperHeading(paper, data),
    make("div.split", text, make("div.beside", region, opened.chips, cards, besides(paper, data))),
  );
  main.className = "view paper";
  state.opened = opened;
  const row = rows[paper.number].firstChild;
  row.setAttribute("aria-current", "true");
  row.scrollIntoView({ block: "nearest" });
  drawFindings();
}

function paperHeading(paper, data) {
  const unit = units[paper.unit];
  const facts = [data.whose, ...data.particulars].filter(Boolean).map((fact) => make("span", fact));
  return make(
    "header.head",
    { tabindex: "-1" },
    make("h1", signAndWord(verdicts[paper.verdict]), " ", make("span", nameOf(paper))),
    paper.title ? make("p.title", paper.title) : null,
    make("p.hint.facts", link(here("unit", unit.id), unit.short), facts),
    data.problem ? make("p.problem", data.problem) : null,
  );
}

/** Buttons that show and hide the answers of a status. */
function statusChips({ paper, shown }) {
  const chip = (number) => {
    const attributes = { class: statuses[number].id, "data-status": number, "aria-pressed": String(shown.has(number)) };
    const label = [signAndWord(statuses[number]), ` ${paper.counts[number]}`];
    return button(label, () => showStatus(number, !shown.has(number)), attributes);
  };
  const present = [...UNMET, MET, NOT_APPLICABLE].filter((number) => paper.counts[number]);
  return make("div.chips", { role: "group", "aria-label": say("show-status") }, present.map(chip));
}

function showStatus(number, wanted) {
  const { shown, chips } = state.opened;
  if (wanted) shown.add(number);
  else shown.delete(number);
  chips.querySelector(`[data-status="${number}"]`).setAttribute("aria-pressed", String(wanted));
  drawFindings();
}

const visibleAnswers = () => state.opened.answers.filter((answer) => state.opened.shown.has(answer.status));

/** Draw the cards and the text anew, with what is chosen to be shown. */
function drawFindings() {
  const { paper, cards, text, data } = state.opened;
  const answers = visibleAnswers();
  const groups = answers.map(groupOf);
  cards.textContent = "";
  answers.forEach((answer, place) => {
    if (groups[place] !== groups[place - 1]) {
      const count = groups.filter((group) => group === groups[place]).length;
      cards.append(
        make(
          "h2",
          groups[place] === "advised"
            ? say("advice-section", { count })
            : say("section", { status: groups[place], count }),
        ),
      );
    }
    cards.append(card(answer, paper));
  });
  if (!answers.length && data.answers.length) cards.append(hint(say("no-findings")));
  text.textContent = "";
  text.append(...drawnText(state.opened));
}

const groupOf = (answer) => (answer.advised && isUnmet(answer) ? "advised" : statuses[answer.status].word);

/** What else is known of a paper: problems and measures, what is alike, how it was read. */
function besides(paper, data) {
  const notes = [
    textList(data.notes),
    make("p.hint.file", paper.path, make("br"), data.sha256 ? `SHA-256 ${data.sha256}` : ""),
  ];
  return [
    itemList(paper, data.problems, "problems"),
    itemList(paper, data.measures, "measures"),
    alikeList(paper, data.copied),
    make("details", { open: data.notes.length > 0 }, make("summary", say(data.notes.length ? "notes" : "file")), notes),
  ];
}

function itemList(paper, items, code) {
  if (!items.length) return null;
  const line = ([quote, at, place, ...about]) => {
    const words = at === NONE ? quote : make("a.quote", { href: lineAddress(paper, at) }, quote);
    return make("li", words, make("span.hint", ` ${about.filter(Boolean).join(" · ") || place}`));
  };
  return make(
    "details",
    { open: true },
    make("summary", say(code, { count: items.length })),
    make("ol", items.map(line)),
  );
}

function alikeList(paper, copied) {
  const alike = pairsOf(paper);
  if (!alike.length && !copied) return null;
  const line = (pair) => {
    const own = ownSide(pair, paper);
    const values = { name: pair.sides[1 - own].name, count: pair.count, share: percent(pair.sides[own].share) };
    return make("li", link(here("pair", pair.number), say("alike-line", values)));
  };
  const share = copied ? say("copied", { share: percent(copied[0]) }) : "";
  const templates = copied && copied[1] ? say("copied-templates", { share: percent(copied[1]) }) : "";
  const summary = make("summary", say("alike", { count: alike.length }));
  return make("details", { open: true }, summary, make("p", share, templates), folded(make("ul"), alike, 10, line));
}
