import { totalTime } from '../../figures/network/connections.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** Properties of methods as in RFC 9110, section 9.2, and RFC 5789 (PATCH). */
const methods = {
  GET: { safe: true, idempotent: true },
  PUT: { safe: false, idempotent: true },
  DELETE: { safe: false, idempotent: true },
  POST: { safe: false, idempotent: false },
  PATCH: { safe: false, idempotent: false },
} as const;

const whichMethod = chooseOne({
  id: 'which-method',
  prompt:
    'A thermostat stores its complete settings under `/thermostats/17`, an address that it knows. The radio link is poor, so it sends each request again until it gets an answer. Which method should it use?',
  options: [
    {
      id: 'put',
      label: '`PUT /thermostats/17`',
      facts: { ...methods.PUT, stores: true },
      reason:
        'It replaces the whole at a known address, creates it the first time, and three copies of the request leave the same settings as one.',
    },
    {
      id: 'post',
      label: '`POST /thermostats`',
      facts: { ...methods.POST, stores: true },
      reason:
        'The server would choose the address, and each repeat could create another entry. Repeats would have to be harmless for it to fit.',
    },
    {
      id: 'get',
      label: '`GET /thermostats/17?heat=21`',
      facts: { ...methods.GET, stores: false },
      reason:
        'GET is safe: it asks for no change, so a cache may answer it without the server ever seeing the new settings.',
    },
    {
      id: 'patch',
      label: '`PATCH /thermostats/17`',
      facts: { ...methods.PATCH, stores: true },
      reason:
        'PATCH describes a change, which in general must not be repeated (“one degree more”). Here the complete settings are at hand.',
    },
  ],
  holds: ({ idempotent, stores }) => idempotent && stores,
});

const reasons = {
  GET: 'it only reads, so asking again changes nothing.',
  PUT: 'the second request stores the same thing at the same address.',
  DELETE: 'what is gone stays gone, though the second answer may be 404.',
  POST: 'the server may have created something already, and would create it again.',
  PATCH: 'the change may be relative, such as “add one”, and would be made twice.',
} as const;

const names = ['GET', 'PUT', 'DELETE', 'POST', 'PATCH'] as const;
const retries = chooseSome({
  id: 'may-be-repeated',
  prompt:
    'A proxy has passed on a request, and the connection broke before the answer came. It knows nothing of the application. Which methods may it send again on its own?',
  options: names.map((name) => ({
    id: name.toLowerCase(),
    label: name,
    facts: methods[name],
    reason: reasons[name],
  })),
  holds: ({ idempotent }) => idempotent,
  whole:
    'These three are idempotent. Whether the first request was carried out or not, sending it again leads to the same state.',
});

const roundTrip = 50;
const plan = { requests: 12, roundTrip, encrypted: true };
const keepAlive = typeNumber({
  id: 'keep-alive',
  unit: 'ms',
  prompt: `A script fetches 12 small records one after another over HTTPS from a server ${roundTrip} ms away (round trip), with a new connection for each. TCP takes one round trip, TLS one, a request one. How many milliseconds are saved by using one connection for all?`,
  answer: () => totalTime({ ...plan, keepAlive: false }) - totalTime({ ...plan, keepAlive: true }),
  reason:
    'Eleven connections less, each of two round trips: 36 round trips become 14. The requests themselves stay.',
  mistakes: [
    {
      answer: () => 12 * 2 * roundTrip,
      reason: 'One connection is still opened, so only eleven are saved.',
    },
    {
      answer: () => totalTime({ ...plan, keepAlive: true }),
      reason: 'That is how long it still takes. Asked is what is saved.',
    },
    {
      answer: () => 11 * roundTrip,
      reason: 'Opening takes two round trips here: TCP and TLS.',
    },
  ],
  hint: 'Count the round trips: three for each record with a new connection, one for each without, and two to open.',
});

const status = chooseOne({
  id: 'status-for-retry',
  prompt:
    'Clients repeat a request that got a 5xx, and give up at once on a 4xx. A request asks for a book whose number is `abc`, where only digits are allowed. Which answer serves best?',
  options: [
    {
      id: 'bad-request',
      label: '`400 Bad Request`',
      facts: { failure: true, mayWorkUnchanged: false, repeated: false },
      reason: 'The same request can never work, and 4xx says so: the client has to change it.',
    },
    {
      id: 'server-error',
      label: '`500 Internal Server Error`',
      facts: { failure: true, mayWorkUnchanged: true, repeated: true },
      reason:
        'The client would come back with the same useless request. That is right only if the fault were the server’s and could pass.',
    },
    {
      id: 'unavailable',
      label: '`503 Service Unavailable`',
      facts: { failure: true, mayWorkUnchanged: true, repeated: true },
      reason:
        'It promises that the same request may work in a while. `abc` will not become a number.',
    },
    {
      id: 'ok',
      label: '`200 OK` with an error text in the body',
      facts: { failure: false, mayWorkUnchanged: true, repeated: false },
      reason:
        'To caches and monitoring nothing went wrong. The status would have to say that something did.',
    },
  ],
  holds: ({ failure, mayWorkUnchanged }) => failure && !mayWorkUnchanged,
});

const style = chooseOne({
  id: 'which-style',
  prompt:
    'A dashboard in the browser shows alarms within a second. There may be none for hours. Fifty thousand dashboards are open. What fits best?',
  options: [
    {
      id: 'websocket',
      label: 'a WebSocket for each dashboard',
      facts: { serverMaySpeak: true, requestsWithoutNews: 0 },
      reason:
        'The server speaks when it has something to say, and an idle connection costs next to nothing.',
    },
    {
      id: 'poll',
      label: '`GET /alarms` once a second',
      facts: { serverMaySpeak: false, requestsWithoutNews: 50_000 },
      reason:
        'That is 50,000 requests a second to hear that nothing has happened. It would fit with few clients or slow news.',
    },
    {
      id: 'soap',
      label: 'a SOAP call once a second',
      facts: { serverMaySpeak: false, requestsWithoutNews: 50_000 },
      reason:
        'The envelope is larger, and it is still the client that has to ask, 50,000 times a second in total.',
    },
    {
      id: 'put',
      label: '`PUT` from the server to the browser',
      facts: { serverMaySpeak: false, requestsWithoutNews: 0 },
      reason:
        'In HTTP the client sends requests. A browser does not accept connections, so there is nobody to PUT to.',
    },
  ],
  holds: ({ serverMaySpeak }) => serverMaySpeak,
});

export const questions = [whichMethod, retries, keepAlive, status, style];
