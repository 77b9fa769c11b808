package io.aval.desk.bill;

import io.aval.engine.bill.Closed;
import io.aval.engine.bill.DayWork;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts what a day's close has done so far. Thread-safe. */
final class DayTally {

    private final List<Closed> written = new ArrayList<>();
    private final Map<Code, List<RecordId>> refused = new EnumMap<>(Code.class);
    private long upToDate;

    /** Counts a batch that was written; how many are done in all. */
    synchronized int written(List<DayWork.Item> batch) {
        batch.forEach(item -> written.add(item.closed()));
        return done();
    }

    /** Counts a bill that was not written; how many are done in all. */
    synchronized int refused(RecordId bill, Code code) {
        if (code == Code.BILL_UP_TO_DATE) {
            upToDate++;
        } else {
            refused.computeIfAbsent(code, key -> new ArrayList<>()).add(bill);
        }
        return done();
    }

    private int done() {
        int not = refused.values().stream().mapToInt(List::size).sum();
        return written.size() + Math.toIntExact(upToDate) + not;
    }

    synchronized DayReport report(BusinessDay day, DayWork work) {
        List<DayReport.Refused> reasons = new ArrayList<>();
        refused.forEach((code, bills) -> reasons.add(new DayReport.Refused(code, bills.size(), bills.getFirst())));
        return new DayReport(
                day,
                work.looked(),
                written.size(),
                count(Closed::lapsed),
                count(Closed::presented),
                count(Closed::silent),
                count(Closed::unsettled),
                upToDate,
                work.frozen(),
                reasons);
    }

    private long count(Predicate<Closed> what) {
        return written.stream().filter(what).count();
    }
}
