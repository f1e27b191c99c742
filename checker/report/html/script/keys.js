/* Keys, and the window that tells them. Whoever does not want single keys can switch them off. */

const keys = {
  j: () => nextPaper(1),
  k: () => nextPaper(-1),
  n: () => nextFinding(1),
  p: () => nextFinding(-1),
  o: () => {
    location.hash = "";
  },
  "/": () => {
    document.body.classList.add("listing");
    list.search.focus();
  },
  "?": () => help.showModal(),
};

function pressed(event) {
  const isCommand = event.ctrlKey || event.altKey || event.metaKey;
  if (!state.keys || help.open || isCommand || isTyping(event) || !Object.keys(keys).includes(event.key)) return;
  event.preventDefault();
  keys[event.key]();
}

/** A letter typed into a field, or into an input method on its way to Chinese, is no command. */
function isTyping(event) {
  const fields = "input:not([type=checkbox]), select, textarea";
  return (
    event.isComposing || event.keyCode === 229 || (event.target instanceof Element && event.target.closest(fields))
  );
}

/** The one after or before `current`; from outside the list, its first or last. */
function neighbour(items, current, step) {
  const place = items.indexOf(current);
  return items[place === NONE && step < 0 ? items.length - 1 : place + step];
}

function nextPaper(step) {
  const next = neighbour(state.listed, state.opened && state.opened.paper, step);
  if (next) location.hash = paperAddress(next);
}

function nextFinding(step) {
  if (state.opened) goToAnswer(neighbour(visibleAnswers(), state.opened.chosen, step));
}

const help = helpWindow();

function helpWindow() {
  const told = { "j k": "key-paper", "n p": "key-finding", o: "key-overview", "/": "key-search", "?": "key-help" };
  const line = ([names, code]) => {
    const drawn = names.split(" ").map((name) => [make("kbd", name), " "]);
    return make("div", make("dt", drawn), make("dd", say(code)));
  };
  const change = (event) => {
    state.keys = event.target.checked;
  };
  const choice = make("label", make("input", { type: "checkbox", checked: true, change }), ` ${say("keys-on")}`);
  const close = button(say("close"), () => help.close());
  const title = make("h2", { id: "help-title" }, say("keys"));
  return make(
    "dialog.help",
    { "aria-labelledby": "help-title" },
    title,
    make("dl", Object.entries(told).map(line)),
    make("p", choice),
    close,
  );
}
