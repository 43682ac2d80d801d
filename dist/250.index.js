export const id = 250;
export const ids = [250];
export const modules = {

/***/ 2250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  boundedFetch: () => (/* binding */ boundedFetch)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(2621);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/host/address.ts

/**
 * IPv4 addresses that a public server does not have: IANA's special-purpose address registry (RFC 6890) whatever it
 * says of being globally reachable, multicast (RFC 5771), and what clouds answer their machines at.
 */
const notPublic4 = [
    ['0.0.0.0', 8], // "this network", RFC 791
    ['10.0.0.0', 8], // private use, RFC 1918
    ['100.64.0.0', 10], // shared address space of carriers, RFC 6598
    ['127.0.0.0', 8], // loopback, RFC 1122
    ['168.63.129.16', 32], // Azure's host, as its machines see it
    ['169.254.0.0', 16], // link-local, RFC 3927; the metadata of most clouds
    ['172.16.0.0', 12], // private use, RFC 1918
    ['192.0.0.0', 24], // IETF protocol assignments, RFC 6890
    ['192.0.2.0', 24], // documentation, RFC 5737
    ['192.31.196.0', 24], // AS112, RFC 7535
    ['192.52.193.0', 24], // AMT, RFC 7450
    ['192.88.99.0', 24], // 6to4 relays, RFC 7526
    ['192.168.0.0', 16], // private use, RFC 1918
    ['192.175.48.0', 24], // AS112, RFC 7534
    ['198.18.0.0', 15], // benchmarking, RFC 2544
    ['198.51.100.0', 24], // documentation, RFC 5737
    ['203.0.113.0', 24], // documentation, RFC 5737
    ['224.0.0.0', 4], // multicast, RFC 5771
    ['240.0.0.0', 4], // reserved, RFC 1112, and broadcast, RFC 919
];
/**
 * All IPv6 that is given out is in 2000::/3 (RFC 4291 2.4). Outside of it are loopback, IPv4-mapped, unique local,
 * link-local, site-local, discard, segment routing and multicast addresses; only NAT64's well-known prefix (RFC 6052),
 * which holds an IPv4 address, is judged by that.
 */
const given6 = [
    ['2000::', 3],
    ['64:ff9b::', 96],
];
/** What is special in 2000::/3 (IANA's special-purpose address registry). */
const notPublic6 = [
    ['2001::', 23], // IETF protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID
    ['2001:db8::', 32], // documentation, RFC 3849
    ['2002::', 16], // 6to4, RFC 3056: holds an IPv4 address of anybody's choice
    ['2620:4f:8000::', 48], // AS112, RFC 7534
    ['3fff::', 20], // documentation, RFC 9637
];
const given = new external_node_net_.BlockList();
for (const [network, prefix] of given6)
    given.addSubnet(network, prefix, 'ipv6');
const refused = new external_node_net_.BlockList();
for (const [network, prefix] of notPublic6)
    refused.addSubnet(network, prefix, 'ipv6');
for (const [network, prefix] of notPublic4) {
    refused.addSubnet(network, prefix, 'ipv4');
    refused.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
/** Whether anybody on the internet may have this address, in text. No text but an address is public. */
function isPublicAddress(address) {
    switch ((0,external_node_net_.isIP)(address)) {
        case 4:
            return !refused.check(address, 'ipv4');
        case 6:
            // With a zone (RFC 4007) it is an address of this machine's own links.
            return !address.includes('%') && given.check(address, 'ipv6') && !refused.check(address, 'ipv6');
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/host/destination.ts



/** No server is asked by a longer URL, and a certificate can hold one of megabytes. Characters. */
const LONGEST_URL = 8192;
/** More of a URL does not help who reads of it. Characters. */
const SHOWN_URL = 300;
/** A URL for a message: without the user and password that somebody may have written into it. */
function shownUrl(text) {
    const bare = text.replace(/^([^/?#]*\/\/)[^/?#]*@/, '$1');
    return bare.length > SHOWN_URL ? `${bare.slice(0, SHOWN_URL)}…` : bare;
}
/** An absolute URL of http or https without user and password. Throws FetchError `bad-url`. */
function readUrl(text) {
    const refuse = (why) => new world/* FetchError */.f('bad-url', `${shownUrl(text)} ${why}.`);
    if (text.length > LONGEST_URL)
        throw refuse(`is longer than ${LONGEST_URL} characters`);
    if (!URL.canParse(text))
        throw refuse('is not a URL');
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw refuse('is neither http nor https');
    if (url.username !== '' || url.password !== '')
        throw refuse('holds a user or a password');
    return url;
}
/**
 * The addresses of the URL's host that may be connected to: public ones, or any when `privateHosts` lists the host. The
 * URL parser has written every notation of an IP address out (`0x7f.1`). Throws FetchError.
 */
async function checkedAddresses(url, privateHosts, resolve) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const family = (0,external_node_net_.isIP)(host);
    const found = family === 0 ? await resolve(host) : [{ address: host, family }];
    const listed = isListed(url, privateHosts);
    const [first, ...rest] = found.filter(({ address }) => listed || isPublicAddress(address));
    if (first !== undefined)
        return [first, ...rest];
    throw found.length === 0
        ? new world/* FetchError */.f('unreachable', `${shownUrl(url.href)} cannot be reached, because its host has no address.`)
        : new world/* FetchError */.f('private-address', `${shownUrl(url.href)} is at a private address, and \`revocation-hosts\` does not list its host.`);
}
/** A listed host without a port stands for all of its ports. */
function isListed({ protocol, hostname, port }, privateHosts) {
    const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
    return privateHosts.some((entry) => {
        const listed = entry.toLowerCase();
        return listed === hostname || listed === `${hostname}:${actual}`;
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/host/resolver.ts

/**
 * How many names may be looked up at once. Sixteen requests are under way at a time (ask-wire.ts); a name that hangs holds a thread
 * for up to half a minute, ten times as long as who asks waits for it. A container may have few processes.
 */
const THREADS = 64;
/**
 * What the other process runs: it looks names up, and ends when this one does, whatever it waits for. A look-up cannot
 * be called off, and a process with one under way does not end before it.
 */
const program = `
const { lookup } = require('node:dns')
process.on('message', ({ id, host }) => {
  lookup(host, { all: true }, (error, found) => process.send({ id, code: error ? String(error.code) : null, found }))
})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
`;
/** Looks names up in a process of its own, which the first name starts and which keeps nobody from ending. */
function openResolver() {
    let other = null;
    let last = 0;
    const waiting = new Map();
    const asked = new Map();
    function onAnswer({ id, code, found = [] }) {
        const one = waiting.get(id);
        waiting.delete(id);
        if (code === null)
            one?.done(found);
        else
            one?.fail(failure(code));
    }
    function start() {
        const started = (0,external_node_child_process_.spawn)(process.execPath, ['-e', program], {
            // Options for this Node are not for that one: it would look for the same debugger.
            env: { ...process.env, NODE_OPTIONS: '', UV_THREADPOOL_SIZE: String(THREADS) },
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            windowsHide: true,
        });
        const onEnd = (code) => {
            if (other !== started)
                return;
            other = null;
            const lost = [...waiting.values()];
            waiting.clear();
            for (const { fail } of lost)
                fail(failure(code));
        };
        started.on('message', onAnswer);
        started.on('error', (error) => {
            onEnd(error.code ?? 'ECHILD');
        });
        started.on('exit', () => {
            onEnd('ECHILD');
        });
        started.unref();
        started.channel?.unref();
        return started;
    }
    async function ask(host) {
        other ??= start();
        const to = other;
        const id = (last += 1);
        return new Promise((done, fail) => {
            waiting.set(id, { done, fail });
            to.send({ id, host }, (error) => {
                if (error === null)
                    return;
                waiting.delete(id);
                fail(error);
            });
        });
    }
    return (host) => {
        const same = asked.get(host);
        if (same !== undefined)
            return same;
        const answer = ask(host).finally(() => asked.delete(host));
        asked.set(host, answer);
        return answer;
    };
}
function failure(code) {
    return Object.assign(new Error(`The look-up failed: ${code}.`), { code });
}

;// CONCATENATED MODULE: ./src/host/fetch.ts






/** Servers of revocation lists redirect once, to their https or their new name. */
const REDIRECT_LIMIT = 3;
/**
 * How long one of several addresses is tried before the next is, in milliseconds. Node's 250 ms are less than a
 * handshake around the world takes.
 */
const NEXT_ADDRESS_MS = 1000;
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Requests that are bounded in time, bytes, redirects and in whom they may reach. A connection goes to the very address
 * that was checked; certificates of TLS servers are verified whatever the environment says; no proxy is used.
 * `resolve`: by default a process of its own, one for all requests.
 */
function boundedFetch(stop, resolve = openResolver()) {
    return async (request) => {
        const run = new AbortController();
        const end = (code, why) => {
            run.abort(new world/* FetchError */.f(code, `${shownUrl(request.url)} ${why}.`));
        };
        const onStop = () => {
            end('unreachable', 'was not asked to the end, because the run was stopped');
        };
        const timer = setTimeout(end, request.timeout, 'timeout', `did not answer within ${request.timeout} ms`);
        stop.addEventListener('abort', onStop);
        if (stop.aborted)
            onStop();
        try {
            return await follow(request, resolve, run.signal);
        }
        finally {
            clearTimeout(timer);
            stop.removeEventListener('abort', onStop);
        }
    };
}
async function follow(request, resolve, signal) {
    let next = { url: readUrl(request.url), method: request.method, body: request.body };
    for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
        const answer = await send(next, request, resolve, signal);
        try {
            const status = answer.statusCode ?? 0;
            if (status === 200)
                return await readBody(answer, next.url, request.maxBytes, signal);
            if (!redirects.has(status))
                throw refusal('status', next.url, `answers with the status ${status}, and not with 200`);
            next = redirected(next, status, answer.headers.location);
        }
        finally {
            answer.destroy();
        }
    }
    throw refusal('redirect', readUrl(request.url), `redirects more than ${REDIRECT_LIMIT} times`);
}
/** RFC 9110 15.4: only 303 asks for another method. From https the way never leads back to http. */
function redirected({ url, method, body }, status, location) {
    if (location === undefined)
        throw refusal('redirect', url, 'redirects, and does not say to where');
    const target = URL.canParse(location, url.href) ? new URL(location, url).href : location;
    const to = readUrl(target);
    if (url.protocol === 'https:' && to.protocol !== 'https:') {
        throw refusal('redirect', url, `redirects to ${shownUrl(target)}, which is not https`);
    }
    return status === 303 ? { url: to, method: 'GET', body: null } : { url: to, method, body };
}
/** The head of an answer; its body is still to be read. */
async function send({ url, method, body }, { headers, privateHosts }, resolve, signal) {
    const found = await checkedAddresses(url, privateHosts, (host) => abortable(resolve(host), signal)).catch((cause) => {
        throw reasonOf(cause, url, signal);
    });
    const length = body === null ? {} : { 'content-length': body.length };
    const options = {
        method,
        headers: { 'user-agent': `sigscan/${version/* version */.r}`, ...headers, ...length, 'accept-encoding': 'identity' },
        // A connection for this request alone: none stays open when it is answered.
        agent: false,
        signal,
        autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
        lookup: (_host, { all }, use) => {
            if (all === true)
                use(null, [...found]);
            else
                use(null, found[0].address, found[0].family);
        },
    };
    return new Promise((done, fail) => {
        const sent = url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, rejectUnauthorized: true })
            : (0,external_node_http_.request)(url, options);
        sent.on('response', done);
        sent.on('error', (cause) => {
            fail(reasonOf(cause, url, signal));
        });
        // An answer that changes the protocol (101) comes as no response.
        sent.on('close', () => {
            fail(refusal('unreachable', url, 'closed the connection without an answer'));
        });
        sent.end(body ?? undefined);
    });
}
/** Waits no longer than the run may last. */
async function abortable(work, signal) {
    let stop = () => undefined;
    const end = new Promise((_done, fail) => {
        stop = () => {
            fail(signal.reason);
        };
        signal.addEventListener('abort', stop);
        if (signal.aborted)
            stop();
    });
    try {
        return await Promise.race([work, end]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function readBody(answer, url, limit, signal) {
    const tooLarge = () => refusal('too-large', url, `answers with more than ${limit} bytes`);
    if (Number(answer.headers['content-length'] ?? 0) > limit)
        throw tooLarge();
    const pieces = [];
    let length = 0;
    try {
        for await (const piece of answer) {
            length += piece.length;
            if (length > limit)
                throw tooLarge();
            pieces.push(piece);
        }
    }
    catch (cause) {
        throw reasonOf(cause, url, signal);
    }
    return Buffer.concat(pieces, length);
}
/** What ended the run (time, a stop) comes first: it is what closed the connection. */
function reasonOf(cause, url, signal) {
    if (signal.reason instanceof world/* FetchError */.f)
        return signal.reason;
    if (cause instanceof world/* FetchError */.f)
        return cause;
    return refusal('unreachable', url, `cannot be reached (${systemReason(cause)})`, cause);
}
function refusal(code, url, why, cause) {
    return new world/* FetchError */.f(code, `${shownUrl(url.href)} ${why}.`, { cause });
}
/** `ECONNREFUSED` and the like: Node's own sentences repeat addresses and differ from version to version. */
function systemReason(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' ? code : 'no reason given';
}


/***/ }),

/***/ 2621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program: package.json's, which a test compares. */
const version = '1.0.0';


/***/ })

};
