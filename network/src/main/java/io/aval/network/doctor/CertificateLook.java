package io.aval.network.doctor;

import io.aval.network.Network;
import io.aval.network.certificates.CertificateDates;
import io.aval.network.topology.Member;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Until when the certificates of each organisation hold. */
final class CertificateLook {

    private static final int SOON_DAYS = 30;

    private final Network network;
    private final Instant now;

    CertificateLook(Network network, Instant now) {
        this.network = network;
        this.now = now;
    }

    List<Diagnosis> look() throws IOException, InterruptedException {
        List<Diagnosis> all = new ArrayList<>();
        for (Member member : network.topology().members()) {
            List<CertificateDates> dates = network.certificates(member.name()).dates().stream()
                    .filter(one -> !one.place().equals(CertificateDates.ISSUED))
                    .sorted(Comparator.comparing(CertificateDates::until))
                    .toList();
            List<CertificateDates> bad =
                    dates.stream().filter(one -> !one.holds(now)).toList();
            bad.forEach(one -> all.add(Diagnosis.bad(
                    member.name() + " " + one.place(),
                    one.revoked() ? "revoked" : "holds from " + one.from() + " until " + one.until(),
                    renewal(one))));
            if (bad.isEmpty() && !dates.isEmpty()) {
                all.add(first(member, dates));
            }
        }
        return all;
    }

    private Diagnosis first(Member member, List<CertificateDates> dates) {
        CertificateDates first = dates.getFirst();
        String text = dates.size() + " certificates hold; the first ends in " + first.daysLeft(now) + " days ("
                + first.place() + ")";
        String subject = "certificates of " + member.name();
        return first.daysLeft(now) > SOON_DAYS
                ? Diagnosis.good(subject, text)
                : Diagnosis.doubtful(subject, text, renewal(first));
    }

    private static String renewal(CertificateDates dates) {
        String node = dates.place().replaceFirst("/.*", "");
        return node.startsWith("peer") || node.startsWith("orderer")
                ? "'aval network certificates renew " + node + "', then 'aval network up'."
                : "See the operators' guide on renewing roots and administrators.";
    }
}
