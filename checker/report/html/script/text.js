/* The text of a paper: headings, paragraphs, tables, with its evidence marked. */

function drawnText({ paper, data, texts, answers, shown }) {
  if (!texts.length) return [hint(say("no-text"))];
  const marks = marksByLine(data.marks, answers, shown, texts.length);
  const copied = copiedLines(paper);
  const nodes = [];
  let table = null;
  data.lines.forEach(([kind, level, number, place, ...cell], index) => {
    const numbering = number ? make("span.numbering", `${number} `) : null;
    const content = [numbering, markedText(texts[index], marks[index])];
    const attributes = { id: `line-${index}`, title: copied.has(index) ? `${place} · ${say("copied-mark")}` : place };
    const line = (tag) => make(`${tag}.line.is-${kind}${copied.has(index) ? ".copied" : ""}`, attributes, content);
    if (!cell[0]) {
      table = null;
      nodes.push(line(kind === "title" ? "h2" : kind === "heading" ? `h${Math.min(6, 1 + (level || 1))}` : "p"));
      return;
    }
    if (!table || table.number !== cell[0]) {
      table = newTable(cell[0]);
      nodes.push(table.element);
    }
    cellOf(table, cell).append(line("div"));
  });
  return nodes;
}

function newTable(number) {
  const body = make("tbody");
  return { number, body, element: make("table.cells", body), row: 0, column: 0 };
}

/** The cell that the next line of a table belongs to; a cell may hold several lines. */
function cellOf(table, [, row, column]) {
  if (row !== table.row) table.body.append(make("tr"));
  if (row !== table.row || column !== table.column) table.body.lastChild.append(make("td"));
  Object.assign(table, { row, column });
  return table.body.lastChild.lastChild;
}

/** The marks of each line, of the answers that are shown. */
function marksByLine(found, answers, shown, lines) {
  const byPlace = new Map(answers.map((answer) => [answer.place, answer]));
  const marks = Array.from({ length: lines }, () => []);
  for (const [line, start, end, place, evidence] of found) {
    const answer = byPlace.get(place);
    if (shown.has(answer.status)) marks[line].push({ start, end, answer, key: `${place}-${evidence}` });
  }
  return marks;
}

/** The indexes of lines that stand in another paper too. */
function copiedLines(paper) {
  const found = new Set();
  for (const pair of pairsOf(paper)) {
    for (const passage of block(`pair-${pair.number}`)) {
      const [, , first, last] = passage[ownSide(pair, paper)];
      for (let line = first; line !== NONE && line <= last; line += 1) found.add(line);
    }
  }
  return found;
}

/** `text` cut where marks begin and end; after the end of each stand the numbers of its answers. */
function markedText(text, marks) {
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, place) => {
    const to = cuts[place + 1];
    const over = marks.filter(({ start, end }) => start <= from && to <= end);
    over.sort((a, b) => a.answer.number - b.answer.number);
    const words = text.slice(from, to);
    return over.length ? [marked(words, over), references(over.filter(({ end }) => end === to))] : words;
  });
}

/** Words that are evidence; the most urgent answer gives the colour, and a click leads to it. */
function marked(words, over) {
  const click = () => isSelecting() || goToCard(over[0].answer);
  const keys = over.map(({ key }) => key).join(" ");
  const title = over.map(({ answer }) => answer.requirement.title).join("\n");
  return make(`mark.${statuses[over[0].answer.status].id}`, { "data-keys": keys, title, click }, words);
}

/** The numbers of the cards, each once, as links: they are what a keyboard reaches. */
function references(ending) {
  return [...new Set(ending.map(({ answer }) => answer))].map((answer) => {
    const { number, requirement, status } = answer;
    const click = (event) => {
      event.preventDefault();
      goToCard(answer);
    };
    const label = say("evidence-number", { number, title: requirement.title });
    const attributes = { href: paperAddress(state.opened.paper, requirement.id), "aria-label": label, click };
    return make(`a.ref.${statuses[status].id}`, attributes, String(number));
  });
}
