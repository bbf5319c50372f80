// Draws the network that the form asks for. Without it, the page is a form and a list.
"use strict";

const form = document.getElementById("narrow");
const tokens = ["--ink", "--paper", "--faint", "--mark", "--link"];
let cy = null;
let asked = 0;
let legible = 12;
let many = false;

/** The colours of the sheet, which knows light and dark. */
function colours() {
  const sheet = getComputedStyle(document.documentElement);
  return Object.fromEntries(tokens.map((name) => [name.slice(2), sheet.getPropertyValue(name).trim()]));
}

function style() {
  const { ink, paper, faint, link } = colours();
  return [
    { selector: "node", style: {
      "shape": "data(shape)", "width": "data(size)", "height": "data(size)",
      "background-color": "data(colour)", "label": many ? "" : "data(label)", "color": ink,
      "font-size": 12, "min-zoomed-font-size": 8, "text-valign": "bottom", "text-margin-y": 3,
      "text-wrap": "wrap", "text-max-width": 120, "text-outline-color": paper, "text-outline-width": 2 } },
    { selector: "node.near", style: { "label": "data(label)" } },
    { selector: "node.great", style: { "label": "data(label)", "font-size": legible, "text-max-width": 10 * legible } },
    { selector: "edge", style: {
      "width": (edge) => edge.data("width") * Math.sqrt(legible / 12), "arrow-scale": Math.sqrt(legible / 12), "line-color": "data(colour)", "target-arrow-color": "data(colour)",
      "target-arrow-shape": "triangle", "curve-style": many ? "straight" : "bezier", "opacity": 0.8 } },
    { selector: "edge.near", style: {
      "label": (edge) => edge.data("act") + (edge.data("weight") > 1 ? " " + edge.data("weight") : ""),
      "font-size": 10, "min-zoomed-font-size": 7, "color": ink, "text-rotation": "autorotate",
      "text-outline-color": paper, "text-outline-width": 2, "opacity": 1 } },
    { selector: ".far", style: { "opacity": 0.12 } },
    { selector: ":selected", style: {
      "border-width": 3, "border-color": link, "overlay-color": link, "overlay-opacity": 0.15 } },
    { selector: "node:active, edge:active", style: { "overlay-color": faint, "overlay-opacity": 0.2 } },
  ];
}

const weight = (node) => node.data("said") + node.data("received");

/** Lays the picture out; from the same start each time, so that the same network looks the same. */
function lay() {
  const name = document.getElementById("layout").value;
  const springs = name === "cose" && !many;
  if (springs) {
    cy.layout({ name: "circle", sort: (a, b) => b.data("degree") - a.data("degree") }).run();
  }
  const options = {
    cose: { name: "cose", animate: false, randomize: false, padding: 24, numIter: 600,
      nodeRepulsion: () => 90000, idealEdgeLength: () => 90, nodeOverlap: 30, componentSpacing: 60 },
    concentric: { name: "concentric", padding: 24, concentric: weight,
      levelWidth: () => 2, minNodeSpacing: many ? 4 : 36 },
    circle: { name: "circle", padding: 24, sort: (a, b) => b.data("degree") - a.data("degree") },
    breadthfirst: { name: "breadthfirst", directed: true, padding: 24, spacingFactor: 1.2 },
  };
  cy.layout(options[name === "cose" && !springs ? "concentric" : name]).run();
  // However far away the whole is seen from, the greatest have names that can be read.
  legible = Math.min(60, Math.max(12, 11 / cy.zoom()));
  cy.style(style());
  cy.fit(undefined, 16);
}

function draw(graph) {
  const container = document.getElementById("network");
  many = graph.elements.nodes.length > 500;
  cy = cytoscape({
    container, elements: graph.elements, layout: { name: "null" }, minZoom: 0.01, maxZoom: 4,
    hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: many ? 1 : "auto",
  });
  cy.nodes().sort((a, b) => weight(b) - weight(a)).slice(0, Math.max(8, cy.width() / 28)).addClass("great");
  lay();
  cy.on("tap", "edge", (event) => edge(event.target));
  cy.on("tap", "node", (event) => actor(event.target));
  cy.on("tap", (event) => event.target === cy && clear());
}

function clear() {
  cy.elements().removeClass("far near");
  document.getElementById("behind").replaceChildren();
}

/** Puts the rest behind what was chosen. */
function show(chosen) {
  cy.elements().removeClass("far near").not(chosen).addClass("far");
  chosen.addClass("near");
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** The statements behind an edge, as the page about them shows them. */
async function edge(chosen) {
  show(chosen.union(chosen.connectedNodes()));
  const panel = document.getElementById("behind");
  const address = new URL(document.getElementById("network").dataset.between, location.href);
  address.searchParams.set("from", chosen.data("source"));
  address.searchParams.set("to", chosen.data("target"));
  address.searchParams.set("act", chosen.data("act"));
  const title = `${chosen.source().data("label")}: ${chosen.data("act")} → ${chosen.target().data("label")}`;
  const waiting = element("p", "…");
  panel.replaceChildren(element("h2", title), waiting);
  try {
    const page = await html(address);
    // Once something else was chosen, nothing waits any more, and this changes nothing.
    waiting.replaceWith(page.querySelector(".cards"), element("a", "Open as a page", { href: address.href }));
  } catch (problem) {
    waiting.textContent = problem.message;
  }
}

function actor(chosen) {
  show(chosen.closedNeighborhood());
  const { id, label, kind, said, received, degree } = chosen.data();
  const base = document.getElementById("network").dataset.base;
  const heading = element("h2", "");
  heading.append(id.startsWith(base)
    ? element("a", label, { href: "/id/" + encodeURI(id.slice(base.length)).replace(/[?#]/g, encodeURIComponent) })
    : label);
  document.getElementById("behind").replaceChildren(heading, element("p",
    `${kind.replaceAll("_", " ")}, tied to ${degree} others: ${said} statements by it, ${received} about it.`));
}

async function answer(address) {
  const response = await fetch(address);
  if (!response.ok) {
    const text = await response.text();
    throw new Error(response.headers.get("Content-Type").startsWith("text/plain")
      ? text : new DOMParser().parseFromString(text, "text/html").querySelector(".problem").textContent);
  }
  return response;
}

async function html(address) {
  return new DOMParser().parseFromString(await (await answer(address)).text(), "text/html");
}

/** Says what went wrong, unless something else has been asked for meanwhile. */
function tell(turn, problem) {
  if (turn === asked) {
    document.getElementById("state").textContent = problem.message;
  }
}

/** Shows what the form asks for, without leaving the page. */
async function update() {
  const turn = ++asked;
  const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
  try {
    const page = await html(address);
    if (turn === asked) {
      history.replaceState(null, "", address);
      const layout = document.getElementById("layout").value;
      document.getElementById("shown").replaceWith(page.getElementById("shown"));
      document.getElementById("layout").value = layout;
      await begin(turn);
    }
  } catch (problem) {
    tell(turn, problem);
  }
}

const tools = {
  Closer: () => cy.zoom({ level: cy.zoom() * 1.3, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
  Farther: () => cy.zoom({ level: cy.zoom() / 1.3, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
  Whole: () => { clear(); cy.fit(undefined, 24); },
  PNG: () => {
    const address = URL.createObjectURL(cy.png({ output: "blob", scale: 2, bg: colours().paper }));
    element("a", "", { href: address, download: "network.png" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  },
};

/** Draws what the page that is there is about, unless something else has been asked for meanwhile. */
async function begin(turn) {
  const address = document.getElementById("network").dataset.graph;
  const graph = await (await answer(address)).json();
  if (turn !== asked) {
    return;
  }
  if (cy) {
    cy.destroy();
    cy = null;
  }
  if (graph.elements.nodes.length > 0) {
    document.getElementById("picture").hidden = false;
    draw(graph);
    document.getElementById("layout").addEventListener("change", lay);
    document.querySelectorAll("[data-tool]").forEach((button) =>
      button.addEventListener("click", tools[button.dataset.tool]));
  }
}

// Cytoscape.js writes a style of its own into the page, which the page's policy forbids, unless an element of
// this name is there; what it says is in the sheet.
document.head.append(element("meta", "", { id: "__________cytoscape_stylesheet" }));

form.addEventListener("change", update);
form.addEventListener("submit", (event) => { event.preventDefault(); update(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy && cy.style(style()));
begin(asked).catch((problem) => tell(0, problem));
