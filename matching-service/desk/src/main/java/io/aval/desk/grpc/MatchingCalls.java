package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.protocol.MatchingGrpc;
import io.aval.protocol.WhatIfReply;
import io.aval.protocol.WhatIfRequest;
import io.aval.protocol.WhyReply;
import io.aval.protocol.WhyRequest;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;

/** The calls of {@code matching.proto}. */
final class MatchingCalls extends MatchingGrpc.MatchingImplBase {

    private final Extras extras;
    private final Serving serving;

    MatchingCalls(Extras extras, Refusals refusals) {
        this.extras = extras;
        this.serving = new Serving(refusals);
    }

    @Override
    public void why(WhyRequest request, StreamObserver<WhyReply> replies) {
        serving.serve("Why", replies, user -> last(replies, questions().why(user, request)));
    }

    @Override
    public void whatIf(WhatIfRequest request, StreamObserver<WhatIfReply> replies) {
        serving.serve("WhatIf", replies, user -> last(replies, questions().whatIf(user, request)));
    }

    private Questions questions() {
        return extras.questions()
                .orElseThrow(() -> Code.WRONG_ORGANISATION.refuse(
                        "reason", "this desk does not see the market; ask the platform's, or a witness's"));
    }
}
