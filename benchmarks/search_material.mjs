// Ranks as Material for MkDocs does: gives its own search worker a site's index and some queries.
//
//     node search_material.mjs SITE WORKERS < queries.json
//
// The worker speaks in numbers: 0 gives it the documents, 2 is a query. Prints the pages' urls for
// each query, and the bytes that a reader fetches.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const [SETUP, QUERY] = [0, 2];
const [site, workers] = process.argv.slice(2);
const name = readdirSync(workers).find((file) => /^search\..*\.min\.js$/.test(file));
const files = [join(site, "search", "search_index.json"), join(workers, name)];
const [index, worker] = files.map((file) => readFileSync(file, "utf8"));

const gzipped = (text) => gzipSync(text, { level: 9 }).length;

let listener;
let answered;
globalThis.self = globalThis;
globalThis.addEventListener = (_, given) => { listener = given; };
globalThis.postMessage = (message) => answered(message);

function tell(type, data) {
  return new Promise((resolve, reject) => {
    answered = resolve;
    listener({ data: { type, data } }).catch(reject);
  });
}

vm.runInThisContext(worker);
await tell(SETUP, { ...JSON.parse(index), options: { suggest: false } });

const ranked = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const { data } = await tell(QUERY, query);
  ranked.push(data.items.map(([section]) => section.location.split("#")[0]));
}
const bytes = gzipped(index) + gzipped(worker);
process.stdout.write(JSON.stringify({ ranked, bytes }));
