package io.aval.engine.verification;

import io.aval.engine.attestation.Attestation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Makes evidence of what was answered and attested. */
public final class Evidences {

    /** Where the days of attestations begin. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Evidences() {}

    /** One piece for each dimension that the answer touches, at {@link Level#E2}. */
    public static List<Evidence> of(Source source, Question question, Answer answer) {
        List<Evidence> evidence = new ArrayList<>();
        Adapter adapter = source.adapter();
        adapter.read(answer.response(), question)
                .byDimension()
                .forEach((dimension, fields) -> evidence.add(new Evidence(
                        dimension,
                        question.subject(),
                        Fields.together(fields),
                        null,
                        said(fields),
                        source.name(),
                        Method.LOOKUP,
                        Level.E2,
                        answer.observed(),
                        answer.validUntil(),
                        source.group(),
                        adapter.name(),
                        Digest.of(answer.response()),
                        null)));
        return evidence;
    }

    /**
     * One piece for each dimension that the attestation touches: {@link Level#E4} if an authority signed it, its holder has
     * proved that it is its own and its status is fresh; {@link Level#E3} if any of these is missing.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ATTESTATION_SUBJECT} if it is about somebody else
     */
    public static List<Evidence> of(Attestation attestation, Attestor attestor, Question question) {
        boolean own = Fields.text(attestation.claims(), "sub")
                        .filter(question.subject()::equals)
                        .isPresent()
                && attestor.adapter().kinds().contains(question.kind());
        Code.ATTESTATION_SUBJECT.unless(own, "field", "sub");
        Level level = attestor.authority() && attestation.bound() && attestation.fresh() ? Level.E4 : Level.E3;
        Long issued = Fields.number(attestation.claims(), "iat");
        if (issued == null) {
            throw Code.ATTESTATION_DATE.refuse("field", "iat");
        }
        BusinessDay observed = day(Instant.ofEpochSecond(issued));
        BusinessDay last = day(attestation.expires().minusSeconds(1));
        List<Evidence> evidence = new ArrayList<>();
        attestor.adapter()
                .read(attestation.claims(), question)
                .byDimension()
                .forEach((dimension, fields) -> evidence.add(new Evidence(
                        dimension,
                        question.subject(),
                        Fields.together(fields),
                        null,
                        said(fields),
                        attestor.name(),
                        Method.CREDENTIAL,
                        level,
                        observed,
                        last,
                        attestor.group(),
                        attestor.adapter().name(),
                        attestation.digest(),
                        attestation.thumbprint())));
        return evidence;
    }

    /** What a check of our own computed from documents or numbers at hand. */
    public static Evidence computed(
            Dimension dimension, Question question, Bearing bearing, Level level, Method method, String basis) {
        Digest said = Digest.of(basis);
        return new Evidence(
                dimension,
                question.subject(),
                bearing,
                null,
                said,
                "own check",
                method,
                level,
                question.day(),
                null,
                "own check",
                "checks 1",
                said,
                null);
    }

    private static Digest said(SortedMap<String, Bearing> fields) {
        return Digest.of(Fields.json(fields));
    }

    private static BusinessDay day(Instant instant) {
        return new BusinessDay(instant.atZone(ZONE).toLocalDate());
    }
}
