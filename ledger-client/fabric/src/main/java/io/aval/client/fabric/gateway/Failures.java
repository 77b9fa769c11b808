package io.aval.client.fabric.gateway;

import io.aval.rules.ledger.RefusalText;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** What a gateway's error means. The peers' own words are the only thing that tells one cause from another. */
final class Failures {

    /** Endorsers that lag give these; one that is up to date gives the more telling refusal. */
    private static final Set<Code> OF_THE_PAST =
            Set.of(Code.STALE_OPENING, Code.UNKNOWN_RECORD, Code.NOT_FOUNDED, Code.NO_DEPOSIT, Code.DEPOSIT_AWAITED);

    private static final int MAX_WHY = 500;

    private record Sign(String words, Refusal refusal) {}

    /** Whom the peers turn away before the contract is asked, by the words they use. */
    private static final List<Sign> DOOR = List.of(
            new Sign("client identity expired", Code.CERTIFICATE_OUT_OF_DATE.refusal()),
            new Sign("due to incorrect timestamp", Code.CLOCK_OFF.refusal()),
            new Sign(
                    "access denied: channel",
                    Code.BAD_SIGNATURE.refusal("why", "the peers do not believe the certificate or its signature")),
            new Sign("implicit policy evaluation failed", Code.WRONG_ROLE.refusal("why", "the channel's policy")),
            new Sign("message larger than max", Code.TOO_LARGE.refusal()),
            new Sign("duplicate transaction found", Code.LEDGER_UNAVAILABLE.refusal("why", "sent before")));

    /** The endorsers' answers differ, or the value that one of them needs is still on its way to it. */
    private static final List<Sign> IN_A_MOMENT = List.of(
            new Sign(
                    "ProposalResponsePayloads do not match",
                    Code.LEDGER_UNAVAILABLE.refusal("why", "the endorsers' answers disagree")),
            new Sign(
                    "private data matching public hash version is not available",
                    Code.LEDGER_UNAVAILABLE.refusal("why", "an endorser awaits private data")));

    private Failures() {}

    /**
     * What an error means.
     *
     * @param asked how many organisations were asked
     */
    static Failure of(Status status, List<ErrorDetail> details, int asked) {
        List<String> texts = texts(status, details);
        Optional<Refusal> door = find(DOOR, texts);
        if (door.isPresent()) {
            return new Failure.Settled(door.get());
        }
        Map<String, Refusal> refusals = refusals(status, details);
        if (!refusals.isEmpty()) {
            return refused(refusals, asked);
        }
        Optional<Refusal> moment = find(IN_A_MOMENT, texts);
        if (moment.isPresent()) {
            return new Failure.Passing(moment.get());
        }
        Refusal refusal = unavailable(status, details);
        return switch (status.getCode()) {
            case RESOURCE_EXHAUSTED -> new Failure.Passing(refusal);
            case UNAVAILABLE -> new Failure.Unreached(refusal, texts.stream().noneMatch(Failures::isAboutOthers));
            default -> new Failure.Unreached(refusal, false);
        };
    }

    /** What to say when a gateway did not answer. */
    static Refusal unavailable(Status status, List<ErrorDetail> details) {
        String text = String.join("; ", texts(status, details));
        String why = status.getCode() + ": " + text.substring(0, Math.min(MAX_WHY, text.length()));
        return details.isEmpty()
                ? Code.LEDGER_UNAVAILABLE.refusal("why", why)
                : Code.LEDGER_UNAVAILABLE.refusal(
                        "organisation", details.getFirst().getMspId(), "why", why);
    }

    /**
     * The contract is the same everywhere, so answers that differ were given at different heights: asked again, they
     * agree. What all say is settled.
     */
    private static Failure refused(Map<String, Refusal> refusals, int asked) {
        List<Refusal> distinct = new ArrayList<>();
        for (Refusal refusal : refusals.values()) {
            if (distinct.stream().noneMatch(known -> known.code() == refusal.code())) {
                distinct.add(refusal);
            }
        }
        Refusal telling = distinct.stream()
                .filter(refusal -> !OF_THE_PAST.contains(refusal.code()))
                .findFirst()
                .orElse(distinct.getFirst());
        boolean agreed = distinct.size() == 1 && refusals.size() >= asked;
        return agreed ? new Failure.Settled(telling) : new Failure.Passing(telling);
    }

    /** The contract's refusals by the organisation whose peer gave them. */
    private static Map<String, Refusal> refusals(Status status, List<ErrorDetail> details) {
        Map<String, Refusal> refusals = new TreeMap<>();
        for (ErrorDetail detail : details) {
            RefusalText.find(detail.getMessage()).ifPresent(refusal -> refusals.put(detail.getMspId(), refusal));
        }
        if (refusals.isEmpty()) {
            RefusalText.find(description(status)).ifPresent(refusal -> refusals.put("", refusal));
        }
        return refusals;
    }

    private static Optional<Refusal> find(List<Sign> signs, List<String> texts) {
        return signs.stream()
                .filter(sign -> texts.stream().anyMatch(text -> text.contains(sign.words())))
                .map(Sign::refusal)
                .findFirst();
    }

    /** The gateway is well and says so of others. */
    private static boolean isAboutOthers(String text) {
        return text.contains("endorsing peers") || text.contains("orderer") || text.contains("to evaluate chaincode");
    }

    private static List<String> texts(Status status, List<ErrorDetail> details) {
        List<String> texts = new ArrayList<>();
        texts.add(description(status));
        details.forEach(detail -> texts.add(detail.getMessage()));
        return texts;
    }

    private static String description(Status status) {
        String text = status.getDescription();
        return text == null ? "" : text;
    }
}
