/* One answer as a card: what is required, its status, why, the quotes, what to do, the clause, who waived it. */

const EVIDENCE_SHOWN = 3;
const isUnmet = (answer) => UNMET.includes(answer.status);

/** The answer that an array of the data is, with its texts looked up; `place` is its number in the data. */
function answered([requirement, status, advised, reason, advice, waiver, evidence, since], place) {
  const quoted = ([quote, where, remark, line, other]) => ({ quote, where, remark, line, other });
  return {
    place,
    requirement: requirements[requirement],
    status,
    advised,
    reason: report.sayings[reason],
    advice: report.sayings[advice],
    waiver,
    since,
    evidence: evidence.map(quoted),
  };
}

/** What decides the verdict comes first, what is only advised after it, then what is met. */
function urgency(answer) {
  return isUnmet(answer) ? UNMET.indexOf(answer.status) + (answer.advised ? 10 : 0) : 20 + answer.status;
}

/** The card of an answer; `paper` is the one whose text stands beside it, null if none does. */
function card(answer, paper) {
  const { requirement, status, place, advised } = answer;
  const click = (event) => {
    if (paper && !event.target.closest("a, button, summary") && !isSelecting()) goToMark(answer, 0);
  };
  const address = paper ? paperAddress(paper, requirement.id) : here("requirement", requirement.id);
  const clause = hint(say("clause", { clause: requirement.clause }), advised ? ` · ${say("advice-only")}` : "");
  return make(
    `article.card.${statuses[status].id}`,
    { id: `card-${place}`, tabindex: "-1", click },
    make(
      "h3",
      paper ? make("span.number", String(answer.number)) : null,
      link(address, requirement.title),
      signAndWord(statuses[status]),
    ),
    make("p", answer.reason),
    answer.since ? make("p.since", answer.since) : null,
    evidenceList(answer, paper),
    answer.advice ? make("p.advice", say("advice", { advice: answer.advice })) : null,
    clause,
    answer.waiver ? make("p.waiver", answer.waiver) : null,
  );
}

const isSelecting = () => String(getSelection()) !== "";

function evidenceList(answer, paper) {
  const items = answer.evidence.map((evidence, place) => evidenceItem(answer, evidence, place, paper));
  const rest = items.slice(EVIDENCE_SHOWN);
  const more = () => make("details", make("summary", say("more", { count: rest.length })), make("ul.evidence", rest));
  return items.length ? [make("ul.evidence", items.slice(0, EVIDENCE_SHOWN)), rest.length ? more() : null] : null;
}

function evidenceItem(answer, { quote, where, remark, line, other }, place, paper) {
  const source = other === NONE ? paper : papers[other];
  const click = (event) => {
    if (source !== paper) return;
    event.preventDefault();
    goToMark(answer, place);
  };
  const canGo = source && line !== NONE;
  const words = canGo ? make("a.quote", { href: lineAddress(source, line), click }, quote) : quote;
  return make(
    "li",
    other === NONE ? null : link(paperAddress(source), nameOf(source)),
    remark ? make("span.remark", remark) : null,
    quote ? make("blockquote", words) : null,
    where ? make("span.hint", where) : null,
  );
}
