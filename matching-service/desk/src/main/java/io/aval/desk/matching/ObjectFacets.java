package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.rules.bill.Bill;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.finance.Demand;
import io.aval.rules.ip.Right;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the ledger knows of a demand's object and its borrower, as facets, and what files of profiles say of the borrower
 * besides. What nobody has said stays unknown, and an unknown facet meets no criterion.
 */
final class ObjectFacets {

    private static final int LONGEST_RIGHT_DAYS = 18_300;
    private static final int LONGEST_BILL_DAYS = 366;

    private final Records records;
    private final BusinessDay day;
    private final Enterprises enterprises;
    private final Map<Account, Long> rights = new HashMap<>();

    ObjectFacets(Records records, BusinessDay day, Enterprises enterprises) {
        this.records = records;
        this.day = day;
        this.enterprises = enterprises;
        records.forEach(Kind.RIGHT, opening -> rights.merge(((Right) Kinds.ALL.body(opening)).owner(), 1L, Long::sum));
    }

    Facets of(Demand demand) {
        return enterprises.add(ofObject(demand), demand.borrower());
    }

    private Facets ofObject(Demand demand) {
        Facets own = Facets.NONE.with(Facet.IP_COUNT, rights.getOrDefault(demand.borrower(), 0L));
        Optional<?> object = object(demand.object());
        if (object.isPresent() && object.get() instanceof Right right) {
            return own.with(Facet.RIGHT_KIND, right.number().kind().name())
                    .with(Facet.RIGHT_LIFE, bounded(day.daysUntil(right.expires()), LONGEST_RIGHT_DAYS))
                    .with(Facet.PLEDGE_STATE, state(right.encumbrance().asOf(day)));
        }
        if (object.isPresent() && object.get() instanceof Bill bill) {
            return own.with(Facet.BILL_TYPE, bill.terms().type().name())
                    .with(Facet.BILL_FACE, bill.amountFen())
                    .with(Facet.BILL_DAYS, bounded(day.daysUntil(bill.terms().dueDay()), LONGEST_BILL_DAYS))
                    .with(Facet.ACCEPTOR_GRADE, demand.grade());
        }
        return own;
    }

    private Optional<?> object(RecordId id) {
        return records.current(id).map(Kinds.ALL::body);
    }

    private static String state(Encumbrance encumbrance) {
        return encumbrance.state().name();
    }

    private static long bounded(long days, long most) {
        return Math.clamp(days, 0, most);
    }
}
