/* Addresses: what is shown stands behind the #, with opaque names of papers and units. */

const here = (...parts) => `#${parts.map(encodeURIComponent).join("/")}`;
const paperAddress = (paper, ...target) => here("paper", paper.id, ...target);
const lineAddress = (paper, line) => paperAddress(paper, `@${line}`);
const main = make("main", { id: "main", tabindex: "-1" });

const views = {
  "": () => showOverview(),
  paper: (name, target) => showPaper(withId(papers, name), target),
  unit: (name) => showUnit(withId(units, name)),
  requirement: (name) => showRequirement(withId(requirements, name)),
  pair: (name) => showPair(pairs[Number(name)]),
};
const withId = (list, id) => list.find((each) => each.id === id);

/** Show what the address names; a view answers false if there is no such thing. */
function route() {
  const [view = "", name, target] = partsOfAddress();
  document.body.classList.remove("listing");
  if (!Object.keys(views).includes(view) || views[view](name, target) === false) {
    show(say("overview"), make("p", say("unknown-address")), link("#", say("back")));
  }
}

function partsOfAddress() {
  try {
    return location.hash.slice(1).split("/").map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return ["?"];
    throw error;
  }
}

/** Put a view in place. Its heading takes the focus, so that who listens to the screen hears where they are. */
function show(title, ...content) {
  const heading = title instanceof Node ? title : make("h1", { tabindex: "-1" }, title);
  leavePaper();
  main.className = "view";
  main.textContent = "";
  filled(main, [heading, content]);
  main.scrollTop = 0;
  scrollTo(0, 0);
  if (state.started) heading.focus({ preventScroll: true });
}
