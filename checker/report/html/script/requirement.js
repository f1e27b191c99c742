/* A requirement: the papers that do not meet it, each with the reason and the best quote. */

function showRequirement(requirement) {
  if (!requirement) return false;
  const group = (number) => {
    const status = statuses[number];
    const members = papers.filter((paper) => statusOf(paper, requirement) === number);
    if (!members.length) return null;
    const title = say("status-papers", { status: status.word, count: members.length });
    const found = folded(make("ul.found"), members, number === MET ? 5 : 100, (paper) => foundLine(paper, requirement));
    return make("section", make(`h2.${status.id}`, sign(status), ` ${title}`), found);
  };
  const clause = make("p", say("clause", { clause: requirement.clause }));
  show(requirement.title, hint(requirement.id), clause, [...UNMET, MET].map(group));
  return true;
}

function foundLine(paper, requirement) {
  const answers = block(`paper-${paper.number}`).answers.map(answered);
  const { reason, evidence } = answers.find((answer) => answer.requirement === requirement);
  const best = evidence.find(({ quote }) => quote);
  const name = link(paperAddress(paper, requirement.id), nameOf(paper));
  const unit = make("span.hint", ` ${units[paper.unit].short}`);
  return make("li", name, unit, make("p", reason), best ? make("blockquote", best.quote) : null);
}
