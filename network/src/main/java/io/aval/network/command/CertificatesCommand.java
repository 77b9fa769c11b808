package io.aval.network.command;

import io.aval.client.identity.Issued;
import io.aval.network.Network;
import io.aval.network.NetworkException;
import io.aval.network.certificates.CertificateDates;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "certificates",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|renew|revoke",
        description = "What the organisations issued: until when it holds, renewal, revocation.")
final class CertificatesCommand implements Runnable {

    private static final int HEX = 16;

    @Mixin
    Place place;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    CertificatesCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public void run() {
        spec.commandLine().usage(place.surroundings().out());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All certificates with the days that are left; clients' by their serial numbers.")
    int list(@Mixin Place here) throws IOException, InterruptedException, TopologyException {
        Network network = here.existing();
        Instant now = here.surroundings().clock().instant();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ORGANISATION", "CERTIFICATE", "SUBJECT", "UNTIL", "DAYS", "STATE"));
        for (String organisation : members(network)) {
            OrganisationCertificates own = network.certificates(organisation);
            for (CertificateDates dates : own.dates()) {
                if (!dates.place().equals(CertificateDates.ISSUED)) {
                    rows.add(row(organisation, dates, now));
                }
            }
            clients(own, organisation, now, rows);
        }
        Table.print(here.surroundings().out(), rows);
        here.surroundings().out().flush();
        return ExitCode.OK.number();
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = "Issues a node's certificates again; 'aval network up' then restarts just that node.")
    int renew(
            @Mixin Place here,
            @Parameters(paramLabel = "NODE", description = "Such as peer-BankA or orderer-BankA.") String node)
            throws IOException, InterruptedException, TopologyException {
        here.existing().renew(node);
        here.surroundings()
                .err()
                .println(node + " has new certificates; it takes them when it starts: 'aval network up' sees to it.");
        return ExitCode.OK.number();
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes an identity and tells the channel, so that no peer takes it any longer.")
    int revoke(
            @Mixin Place here,
            @Parameters(paramLabel = "ORGANISATION") String organisation,
            @Parameters(paramLabel = "SERIAL", description = "Hexadecimal, as 'list' shows it.") String serial)
            throws IOException, InterruptedException, TopologyException {
        Network network = here.existing();
        if (!members(network).contains(organisation)) {
            throw new NetworkException(
                    NetworkException.Kind.NOT_FOUND,
                    organisation + " is no member; members are " + members(network) + ".");
        }
        boolean fresh = network.revoke(organisation, number(serial));
        here.surroundings().err().println(fresh ? "Revoked; the channel knows it." : "It was revoked before.");
        return ExitCode.OK.number();
    }

    private static BigInteger number(String serial) throws NetworkException {
        try {
            return new BigInteger(serial, HEX);
        } catch (NumberFormatException e) {
            throw new NetworkException(
                    NetworkException.Kind.WRONG_DATA,
                    serial + " is no hexadecimal number; 'list' shows those there are.");
        }
    }

    private static List<String> members(Network network) {
        return network.topology().members().stream()
                .map(member -> member.name())
                .toList();
    }

    private static List<String> row(String organisation, CertificateDates dates, Instant now) {
        return List.of(
                organisation,
                dates.place(),
                dates.subject(),
                dates.until().truncatedTo(ChronoUnit.SECONDS).toString(),
                Long.toString(dates.daysLeft(now)),
                dates.revoked() ? "revoked" : dates.holds(now) ? "good" : "expired");
    }

    /** Clients keep their certificates themselves; the authority remembers the numbers. */
    private static void clients(OrganisationCertificates own, String organisation, Instant now, List<List<String>> rows)
            throws IOException {
        SortedMap<BigInteger, Instant> revoked = own.identities().revoked();
        for (Issued issued : own.identities().issued()) {
            if (issued.subject().contains("OU=client")) {
                CertificateDates dates = new CertificateDates(
                        issued.serial().toString(HEX),
                        issued.subject(),
                        issued.from(),
                        issued.until(),
                        revoked.containsKey(issued.serial()));
                rows.add(row(organisation, dates, now));
            }
        }
    }
}
