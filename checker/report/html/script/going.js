/* To and fro between text and cards. The chosen answer stands in the address, without a step in the history for each. */

/** Choose an answer: its card and its marks are set off. Returns the card. */
function choose(answer) {
  const { opened } = state;
  if (!opened.shown.has(answer.status)) showStatus(answer.status, true);
  opened.chosen = answer;
  history.replaceState(null, "", paperAddress(opened.paper, answer.requirement.id));
  for (const each of opened.cards.querySelectorAll(".chosen")) each.classList.remove("chosen");
  for (const mark of opened.text.querySelectorAll("mark")) {
    const isOfAnswer = (key) => key.startsWith(`${answer.place}-`);
    mark.classList.toggle("chosen", keysOf(mark).some(isOfAnswer));
  }
  const found = document.getElementById(`card-${answer.place}`);
  found.classList.add("chosen");
  return found;
}

const keysOf = (mark) => mark.dataset.keys.split(" ");

function goToCard(answer) {
  const found = choose(answer);
  found.scrollIntoView({ block: "nearest" });
  found.focus({ preventScroll: true });
}

/** Show a piece of evidence in the text: its mark, or at least its line. */
function goToMark(answer, evidence) {
  choose(answer);
  const marks = [...state.opened.text.querySelectorAll("mark")];
  const mark = marks.find((each) => keysOf(each).includes(`${answer.place}-${evidence}`));
  if (mark) mark.scrollIntoView({ block: "center" });
  else if (answer.evidence[evidence]) goToLine(answer.evidence[evidence].line);
}

function goToAnswer(answer) {
  if (!answer) return;
  goToMark(answer, 0);
  goToCard(answer);
}

function goToLine(line) {
  const found = document.getElementById(`line-${line}`);
  if (!found) return;
  for (const each of state.opened.text.querySelectorAll(".reached")) each.classList.remove("reached");
  found.classList.add("reached");
  found.scrollIntoView({ block: "center" });
}
