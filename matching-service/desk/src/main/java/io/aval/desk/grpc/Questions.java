package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.protocol.WhatIfReply;
import io.aval.protocol.WhatIfRequest;
import io.aval.protocol.WhyReply;
import io.aval.protocol.WhyRequest;

/** Answers questions about the market. Every method refuses by {@link io.aval.rules.refusal.RefusedException}. Thread-safe. */
public interface Questions {

    /** Why the other side refuses a demand or a product. */
    WhyReply why(User user, WhyRequest request);

    /** What a match would come to if a product were otherwise. */
    WhatIfReply whatIf(User user, WhatIfRequest request);
}
