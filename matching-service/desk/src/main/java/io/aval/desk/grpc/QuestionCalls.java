package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.desk.matching.Change;
import io.aval.desk.matching.MarketQuestions;
import io.aval.desk.matching.WhatIfAnswer;
import io.aval.desk.matching.WhyAnswer;
import io.aval.desk.reception.Requests;
import io.aval.protocol.WhatIfReply;
import io.aval.protocol.WhatIfRequest;
import io.aval.protocol.WhyReply;
import io.aval.protocol.WhyRequest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Optional;

/** Questions as gRPC asks them. */
public record QuestionCalls(MarketQuestions questions) implements Questions {

    private static final Schema<WhyAnswer> WHY = Schema.of(WhyAnswer.class);
    private static final Schema<WhatIfAnswer> WHAT_IF = Schema.of(WhatIfAnswer.class);

    @Override
    public WhyReply why(User user, WhyRequest request) {
        WhyAnswer answer = questions.why(user, id(request.getId(), "/id"), request.getReason());
        return WhyReply.newBuilder().setJson(WHY.encode(answer).canonical()).build();
    }

    @Override
    public WhatIfReply whatIf(User user, WhatIfRequest request) {
        Optional<RecordId> run =
                request.getRun().isEmpty() ? Optional.empty() : Optional.of(id(request.getRun(), "/run"));
        WhatIfAnswer answer = questions.whatIf(
                user,
                id(request.getProduct(), "/product"),
                change(request),
                new MarketQuestions.As(run, MatchCalls.mode(request.getMode())));
        return WhatIfReply.newBuilder()
                .setJson(WHAT_IF.encode(answer).canonical())
                .build();
    }

    private static Change change(WhatIfRequest request) {
        return switch (request.getChangeCase()) {
            case BUDGET_FEN -> new Change.Budget(request.getBudgetFen());
            case ADD_PPM -> new Change.Rate(request.getAddPpm());
            case WITHOUT -> new Change.Without();
            case CHANGE_NOT_SET -> throw Code.MISSING_FIELD.refuse("field", "/change");
        };
    }

    private static RecordId id(String text, String field) {
        Code.MISSING_FIELD.unless(!text.isEmpty(), "field", field);
        return Requests.id(text, field);
    }
}
