package io.aval.rules.law;

import io.aval.rules.act.Bodies;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Change;
import io.aval.rules.bill.Dispute;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.cap.Allotment;
import io.aval.rules.cap.Cap;
import io.aval.rules.disclosure.Disclosure;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.evaluation.PublishedModel;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Import;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Product;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.Run;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.Right;
import io.aval.rules.limit.Limit;
import io.aval.rules.margin.MarginCall;
import io.aval.rules.order.Order;
import io.aval.rules.party.Party;
import io.aval.rules.rating.Rating;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.sharing.Sharing;
import io.aval.rules.trade.Trade;
import io.aval.rules.verification.Recorded;

/** Which record type is the body of which kind. */
public final class Kinds implements Bodies {

    /** The only instance; it has no state. */
    public static final Kinds ALL = new Kinds();

    private Kinds() {}

    /** The record type of that kind's bodies. */
    public static Class<? extends Record> type(Kind kind) {
        return switch (kind) {
            case PARTY -> Party.class;
            case BILL -> Bill.class;
            case RIGHT -> Right.class;
            case CERTIFICATE -> Certificate.class;
            case PRODUCT -> Product.class;
            case DEMAND -> Demand.class;
            case RUN -> Run.class;
            case OFFER -> Offer.class;
            case AGREEMENT -> Agreement.class;
            case IMPORT -> Import.class;
            case DISPUTE -> Dispute.class;
            case CHANGE -> Change.class;
            case ORDER -> Order.class;
            case TRADE -> Trade.class;
            case LIMIT -> Limit.class;
            case CAP -> Cap.class;
            case ALLOTMENT -> Allotment.class;
            case DISCLOSURE -> Disclosure.class;
            case MARGIN_CALL -> MarginCall.class;
            case SHARING -> Sharing.class;
            case VERDICT -> Recorded.class;
            case MODEL -> PublishedModel.class;
            case PAPERS -> Papers.class;
            case RATING -> Rating.class;
            case BUDGET -> Budget.class;
            case QUOTA -> Quota.class;
        };
    }

    /** The decoded body of an opening. */
    public Body body(Opening opening) {
        return decode(opening.kind(), opening.body());
    }

    @Override
    public Body decode(Kind kind, Json.Obj body) {
        return (Body) Schema.of(type(kind)).decode(body);
    }

    @Override
    public Json.Obj encode(Body body) {
        return encode(type(body.kind()), body);
    }

    private static <T extends Record> Json.Obj encode(Class<T> type, Body body) {
        return Schema.of(type).encode(type.cast(body));
    }
}
