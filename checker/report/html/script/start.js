/* The frame, printing, and the start. */

/** On paper nothing is folded away; afterwards what was folded is folded again. */
function unfoldForPrint() {
  const closed = [...main.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;
  addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)), { once: true });
}

function start() {
  const app = document.getElementById("app");
  const top = make(
    "header.top",
    button(say("papers"), () => document.body.classList.toggle("listing"), { class: "narrow" }),
    make("a.home", { href: "#" }, say("title")),
    make("span.pack", report.pack),
    button(say("print"), () => print()),
    button(say("keys"), () => help.showModal(), { class: "wide" }),
  );
  app.append(top, sidebar(), main, help);
  app.hidden = false;
  refilter();
  addEventListener("hashchange", route);
  addEventListener("keydown", pressed);
  addEventListener("beforeprint", unfoldForPrint);
  route();
  state.started = true;
}

start();
