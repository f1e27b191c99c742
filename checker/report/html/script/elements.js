/* Elements, and the pieces that several views are made of. */

/** An element: `make("p.hint", { title: "…" }, child, …)`. Attributes may be left out; a function listens to the event
    of its name; children may be nested lists, and what is empty is left out. */
function make(description, ...rest) {
  const [tag, ...classes] = description.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  return filled(element, rest);
}

function filled(element, rest) {
  const attributes = rest[0] && rest[0].constructor === Object ? rest.shift() : {};
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...rest.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const drawing = (tag, ...rest) => filled(document.createElementNS("http://www.w3.org/2000/svg", tag), rest);
const button = (label, click, attributes = {}) => make("button", { type: "button", click, ...attributes }, label);
const link = (href, ...content) => make("a", { href }, content);
const hint = (...content) => make("p.hint", content);
const unseen = (text) => make("span.unseen", text);
const drawnOnly = (text) => make("span", { "aria-hidden": "true" }, text);
const textList = (lines) =>
  make(
    "ul.lines",
    lines.map((line) => make("li", line)),
  );
const section = (title, ...content) => make("section", make("h2", title), content);

/** A sign; its word stands beside it, or is only read aloud. */
const sign = ({ id, word, mark }) => make(`span.sign.${id}`, drawnOnly(mark), unseen(word));
const signAndWord = ({ id, word, mark }) => make(`span.sign.${id}`, drawnOnly(mark), ` ${word}`);
const legend = (kinds) =>
  make(
    "p.legend",
    kinds.map((kind) => [signAndWord(kind), " "]),
  );

/** A bar of counts, each in the colour of its kind; it is for the eye only, the numbers stand beside it. */
function bar(counts, kinds, scale) {
  let x = 0;
  const parts = counts.map((count, place) => {
    const width = (100 * count) / scale;
    x += width;
    return count ? drawing("rect", { class: kinds[place].id, x: x - width, y: 0, width, height: 10 }) : null;
  });
  const box = { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
  return drawing("svg", box, parts);
}

/** `list` with the first of `items`, and a button for the others: long lists must not slow the page down. */
function folded(list, items, limit, drawn) {
  list.append(...items.slice(0, limit).map(drawn));
  if (items.length <= limit) return [list];
  const more = button(say("more", { count: items.length - limit }), () => {
    list.append(...items.slice(limit).map(drawn));
    more.remove();
  });
  more.className = "more";
  return [list, more];
}
