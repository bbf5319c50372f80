// Puts YASGUI in the place of the plain form. Without it, the page is the form and its answer.
"use strict";

const editor = document.getElementById("editor");
const plain = document.getElementById("plain");
const before = document.getElementById("before");
const HISTORY = "hearsay-history";
const KEPT = 20;
const spaces = [
  [editor.dataset.base, "/id/"],
  ["https://w3id.org/hearsay/ontology#", "/ontology#"],
  ["https://w3id.org/hearsay/act/", "/act/"],
  ["https://w3id.org/hearsay/event-type/", "/event-type/"],
];

/** The page of a thing here, where there is one. */
function here(iri) {
  const space = spaces.find(([start]) => iri.startsWith(start));
  return space ? space[1] + iri.slice(space[0].length) : iri;
}

const link = (query) => location.origin + "/query?query=" + encodeURIComponent(query);

/** Nothing is completed from other sites. */
async function complete() {
  const { prefixes, terms } = await (await fetch(editor.dataset.terms)).json();
  const completers = Yasgui.Yasqe.Autocompleters;
  Object.assign(completers.prefixes, {
    persistenceId: null,
    get: () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`) });
  Object.assign(completers.property, { persistenceId: null, bulk: true, get: () => terms });
  Object.assign(completers.class, { persistenceId: null, bulk: true, get: () => terms });
  return prefixes;
}

function asked() {
  try {
    return JSON.parse(localStorage.getItem(HISTORY)) || [];
  } catch {
    return [];
  }
}

function remember(query) {
  const all = [query, ...asked().filter((other) => other !== query)].slice(0, KEPT);
  try {
    localStorage.setItem(HISTORY, JSON.stringify(all));
  } catch {
    // Full, or not allowed: then there is no history.
  }
  tellHistory();
}

/** The first line that says something. */
function title(query) {
  const lines = query.split("\n").map((line) => line.trim()).filter((line) => line);
  const first = lines[0] || "";
  const said = first.startsWith("#") ? first.replace(/^#+\s*/, "")
    : lines.filter((line) => !/^(#|prefix\b|base\b)/i.test(line)).join(" ");
  return said.length > 90 ? said.slice(0, 90) + "…" : said;
}

function tellHistory() {
  const all = asked();
  before.hidden = all.length === 0;
  before.replaceChildren();
  const details = before.appendChild(document.createElement("details"));
  details.appendChild(document.createElement("summary")).textContent = "Asked here before";
  const list = details.appendChild(document.createElement("ol"));
  for (const query of all) {
    const to = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
    to.href = link(query);
    to.textContent = title(query);
  }
  const forget = details.appendChild(document.createElement("button"));
  forget.type = "button";
  forget.textContent = "Forget them";
  forget.addEventListener("click", () => {
    localStorage.removeItem(HISTORY);
    tellHistory();
  });
}

/** What the library leaves without a name, named; things of the data lead to their pages here. */
function mend(root) {
  for (const iri of root.querySelectorAll(".yasr a.iri[target]")) {
    const page = here(iri.getAttribute("href"));
    if (page.startsWith("/")) {
      iri.removeAttribute("target");
      iri.setAttribute("href", page);
    }
  }
  // It stands in the list of tabs, where nothing but tabs may stand.
  root.querySelector(".addTab").setAttribute("role", "tab");
  const names = [["textarea", "Query"], [".tableFilter", "Filter"], [".tableSizer", "Rows of a page"],
    [".yasqe_queryButton", "Run"], [".tab input", "Name of the tab"]];
  for (const [selector, text] of names) {
    for (const element of root.querySelectorAll(selector)) {
      if (!element.getAttribute("aria-label")) {
        element.setAttribute("aria-label", text);
      }
    }
  }
}

async function start() {
  const prefixes = await complete();
  editor.hidden = false;
  plain.hidden = true;
  Yasgui.Tab.prototype.getShareableLink = function () {
    return link(this.getQuery());
  };
  const shared = new URLSearchParams(location.search).get("query");
  const query = plain.elements.query.value;
  const yasgui = new Yasgui(editor, {
    persistenceId: "hearsay",
    populateFromUrl: false,
    autofocus: false,
    endpointCatalogueOptions: { getData: () => [] },
    requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
    yasqe: { value: query },
    yasr: { prefixes },
  });
  if (shared !== null) {
    const open = Object.values(yasgui._tabs).find((tab) => tab.getQuery() === query);
    if (open) {
      yasgui.selectTabId(open.getId());
    } else {
      yasgui.addTab(true, { name: title(query).slice(0, 30), yasqe: { value: query } });
    }
  }
  yasgui.on("query", (_, tab) => {
    document.getElementById("answer")?.remove();
    remember(tab.getQuery());
  });
  new MutationObserver(() => mend(editor)).observe(editor, { childList: true, subtree: true });
  mend(editor);
  tellHistory();
}

start().catch((problem) => {
  editor.hidden = true;
  plain.hidden = false;
  console.error(problem);
});
