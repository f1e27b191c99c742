/* Two papers side by side: the passages that stand in both, with their differences marked. */

function showPair(pair) {
  if (!pair) return false;
  const marks = [make("mark.differs", say("legend-differs")), " ", make("mark.name", say("legend-name"))];
  const heads = make("thead", make("tr", pair.sides.map(pairHead)));
  const passages = block(`pair-${pair.number}`).map((passage, number) => drawnPassage(pair, passage, number + 1));
  show(say("pairs"), hint(say("copies-caveat")), make("p.legend", marks), make("table.passages", heads, passages));
  return true;
}

function pairHead({ paper, name, share, fromSource }, number) {
  const told = make(
    "span.hint",
    say("share-of", { share: percent(share) }),
    fromSource ? ` · ${say("source-label")}` : "",
  );
  const whose = paper === NONE ? name : link(paperAddress(papers[paper]), name);
  return make("th", { scope: "col" }, `${"AB"[number]} `, whose, make("br"), told);
}

function drawnPassage(pair, [a, b, characters, likeness, changed, reordered], number) {
  const told = [
    say("passage", { number, characters, likeness: percent(likeness) }),
    ...changed.map(([from, to]) => say("changed", { a: from || "–", b: to || "–" })),
    reordered ? say("reordered") : "",
  ];
  const pieces = differences(a[0], b[0], changed);
  const side = ([, place, line], which) => {
    const { paper } = pair.sides[which];
    const where =
      paper === NONE || line === NONE ? place : link(lineAddress(papers[paper], line), place || say("text"));
    const words = pieces[which].map(([text, kind]) => (kind ? make(`mark.${kind}`, text) : text));
    return make("td", make("p", words), hint(where));
  };
  const head = make("th", { colspan: "2", scope: "rowgroup" }, told.filter(Boolean).join(" · "));
  return make("tbody", make("tr", head), make("tr", [a, b].map(side)));
}
