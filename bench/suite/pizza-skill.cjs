// One skill for three platforms. It answers each in its own words with the same sentence, which counts the turns of the
// session in the attributes that the platform keeps: a tool that loses them fails.

exports.sentence = (turn) => `${turn}. 몇 판 주문할까요?`;

/** As a Lambda function is written, and as a handler of ours. */
exports.handler = async (request) => {
  if (request.meta !== undefined) return alice(request);
  return request.session.sessionAttributes === undefined ? alexa(request) : clova(request);
};

exports.default = exports.handler;

const next = (kept) => ({ turn: (kept?.turn ?? 0) + 1 });

function clova({ session }) {
  const sessionAttributes = next(session.sessionAttributes);
  const values = { type: "PlainText", lang: "ko", value: exports.sentence(sessionAttributes.turn) };
  return {
    version: "0.1.0",
    sessionAttributes,
    response: {
      outputSpeech: { type: "SimpleSpeech", values },
      card: {},
      directives: [],
      shouldEndSession: false,
    },
  };
}

function alexa({ session }) {
  const sessionAttributes = next(session.attributes);
  const ssml = `<speak>${exports.sentence(sessionAttributes.turn)}</speak>`;
  return {
    version: "1.0",
    sessionAttributes,
    response: { outputSpeech: { type: "SSML", ssml }, shouldEndSession: false },
  };
}

function alice({ state }) {
  const session_state = next(state?.session);
  return {
    version: "1.0",
    session_state,
    response: { text: exports.sentence(session_state.turn), end_session: false },
  };
}
