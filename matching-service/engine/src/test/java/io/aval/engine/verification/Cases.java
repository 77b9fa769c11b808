package io.aval.engine.verification;

import io.aval.engine.verification.adapter.Recordings;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.SubjectKind;
import java.util.List;
import java.util.TreeMap;

/** Questions to which the recordings know an answer. */
final class Cases {

    static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    static final String BEARINGS = "91320505MA7QQQ1A42";
    static final String BEARINGS_NAME = "苏州锐芯精密轴承有限公司";
    static final String CAR_PARTS = "91330201MA7QQQ2B93";
    static final String BIOTECH = "91420100MA7QQQ3C36";
    static final String PATENT = "202110987651.4";
    static final String PLEDGED_PATENT = "202010345672.1";

    private Cases() {}

    static List<Source> sources() {
        return Recordings.all(String::equals);
    }

    /** A question with claims by names and values in turn. */
    static Question question(SubjectKind kind, String subject, String... claims) {
        TreeMap<String, String> claimed = new TreeMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            claimed.put(claims[i], claims[i + 1]);
        }
        return new Question(kind, subject, claimed, TODAY);
    }

    static Question bearings() {
        return question(
                SubjectKind.ENTERPRISE,
                BEARINGS,
                "name",
                BEARINGS_NAME,
                "legalRepresentative",
                "陈立群",
                "account",
                "32250198763600001234",
                "paidFen",
                "37");
    }

    static Question patent(String number) {
        return question(
                SubjectKind.PATENT, number, "kind", "INVENTION", "owner", BEARINGS_NAME, "loanUntil", "2028-11-23");
    }
}
