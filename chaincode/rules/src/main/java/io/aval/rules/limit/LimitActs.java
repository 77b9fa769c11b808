package io.aval.rules.limit;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Naming;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.party.LimitLink;
import io.aval.rules.party.Party;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Setting limits. */
public final class LimitActs {

    static final String SET = "limit.set";

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS =
            List.of(Act.of(SET, SetLimits.class, Set.of(Role.ENTERPRISE, Role.BANK, Role.VALUER), LimitActs::set));

    /** A party sets, tightens or loosens what may be done in its name through the caller's organisation. */
    public record SetLimits(RecordId as, LimitTerms terms) implements InNameOf, Naming {
        @Override
        public List<RecordId> reads() {
            return List.of(as);
        }

        @Override
        public List<String> operations() {
            return terms.forbidden();
        }

        @Override
        public String place() {
            return "/terms/forbidden";
        }
    }

    private LimitActs() {}

    private static void set(SetLimits command, Docket docket) {
        Account account = Standing.of(command.as(), docket);
        BusinessDay until = command.terms().until();
        Code.DAY_IN_PAST.unless(
                until == null || !until.isBefore(docket.day()),
                "today",
                docket.day().toString());
        Limit next = new Limit(command.as(), account, command.terms());
        Held<Party> party = docket.need(command.as(), Party.class);
        Optional<RecordId> link = party.body().limitAt(account.organisation());
        if (link.isPresent()) {
            docket.replace(docket.need(link.get(), Limit.class), next);
            return;
        }
        RecordId limit = docket.create(next, List.of(account.organisation()));
        docket.replace(party, party.body().withLimit(new LimitLink(account.organisation(), limit)));
    }
}
