// Keeps a copy of the pages that matter in a crisis. Pages come from the network first.
const NAME = "golden-thread-";
const COPY = NAME + "@DIGEST@";
const FILES = "@FILES@";
const PATIENCE_MS = 5000;

self.addEventListener("install", (event) => {
  const fresh = FILES.map((path) => new Request(path, { cache: "reload" }));
  event.waitUntil(
    caches.open(COPY).then((copy) => copy.addAll(fresh)).then(() => self.skipWaiting())
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => names.filter((name) => name.startsWith(NAME) && name !== COPY))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const asset = /\.(css|js)$/.test(url.pathname);
  event.respondWith(asset ? kept(event.request).then((found) => found || live(event.request))
                          : networkFirst(event.request));
});

function kept(request) {
  const address = new URL(request.url);
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  return caches.open(COPY).then((copy) => copy.match(address.href, { ignoreSearch: true }));
}

async function live(request) {
  const answer = await fetch(request);
  if (answer.status === 200) (await caches.open(COPY)).put(request, answer.clone());
  return answer;
}

async function networkFirst(request) {
  const copy = kept(request);
  const fresh = live(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(() => copy);
  try {
    return (await Promise.race([fresh, late])) || (await fresh);
  } catch {
    return (await copy) || Response.error();
  }
}
