package io.aval.desk.demo;

import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in at a desk of the demonstration: the officers, every financier, and the first enterprises. The
 * token is derived from the organisation's secret, so it stays the same between runs and nobody else can guess it.
 *
 * @param as the short name under which the command line finds the login, such as {@code bank-a} or {@code f-107}
 * @param user what they log in as
 * @param handle under which certificates speak of their party; absent for officers
 * @param key name of their key in the key file
 */
public record DemoUser(
        String as,
        Organisation organisation,
        String user,
        Role role,
        @Nullable Handle handle,
        String key,
        String token) {

    private static final int ENTERPRISES = 20;
    private static final Set<String> WITH_SECOND =
            Set.of("operator", "regulator", "valuer", "F-101", "F-102", "E-100000");

    /** Whether two persons sit there, so that one checks what the other has made. */
    static boolean hasSecond(Seat seat) {
        return WITH_SECOND.contains(seat.who());
    }

    static List<DemoUser> of(Organisation organisation, DemoPlan plan, DemoKeys keys) {
        List<DemoUser> users = new ArrayList<>();
        for (DemoUser first : firsts(organisation, plan, keys)) {
            users.add(first);
            if (keys.hasSecond(first.key())) {
                users.add(first.second(keys));
            }
        }
        return users;
    }

    private DemoUser second(DemoKeys keys) {
        String who = DemoKeys.second(key);
        return new DemoUser(
                as + "-2",
                organisation,
                user + "-2",
                role,
                handle,
                who,
                keys.derived("token/" + who).value());
    }

    private static List<DemoUser> firsts(Organisation organisation, DemoPlan plan, DemoKeys keys) {
        List<DemoUser> users = new ArrayList<>();
        if (organisation.equals(Demo.REGULATOR)) {
            users.add(officer("regulator", DemoPlan.REGULATOR, keys));
            return users;
        }
        boolean platform = organisation.equals(Demo.PLATFORM);
        Seat operator = DemoPlan.operator(organisation);
        users.add(officer(
                platform ? "platform" : "operator-" + organisation.value().toLowerCase(Locale.ROOT), operator, keys));
        if (platform) {
            users.add(member("valuer", DemoPlan.VALUER, keys));
        }
        for (Financier financier : plan.financiers()) {
            if (financier.bank().equals(organisation)) {
                users.add(member(financierName(financier), financier.seat(), keys));
            }
        }
        for (Enterprise enterprise : plan.enterprises()
                .subList(0, Math.min(2 * ENTERPRISES, plan.enterprises().size()))) {
            if (platform && enterprise.invents()) {
                users.add(member(
                        enterprise.index() == 0 ? "sme" : name(enterprise.atPlatform()),
                        enterprise.atPlatform(),
                        keys));
            }
            if (enterprise.banks() && enterprise.bank().equals(organisation)) {
                users.add(member(name(enterprise.atBank()) + "-bank", enterprise.atBank(), keys));
            }
        }
        return users;
    }

    private static String financierName(Financier financier) {
        return switch (financier.index()) {
            case 1 -> "bank-a";
            case 2 -> "bank-b";
            default -> name(financier.seat());
        };
    }

    private static String name(Seat seat) {
        return seat.who().toLowerCase(Locale.ROOT);
    }

    private static DemoUser officer(String as, Seat seat, DemoKeys keys) {
        return user(as, seat, null, keys);
    }

    private static DemoUser member(String as, Seat seat, DemoKeys keys) {
        return user(as, seat, keys.handle(seat.who()), keys);
    }

    private static DemoUser user(String as, Seat seat, @Nullable Handle handle, DemoKeys keys) {
        return new DemoUser(
                as,
                seat.organisation(),
                name(seat),
                seat.role(),
                handle,
                seat.who(),
                keys.derived("token/" + seat.who()).value());
    }
}
