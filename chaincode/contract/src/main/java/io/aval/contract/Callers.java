package io.aval.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * Who calls, as the creator's certificate says: organisation, role and handle. The peer has checked the signature and the
 * certificate's chain before. Thread-safe; remembers a bounded number of certificates, since reading one costs more than
 * most acts.
 */
final class Callers {

    /** Extension in which attributes stand, as a JSON object {@code {"attrs":{…}}}. */
    private static final String ATTRIBUTES = "1.2.3.4.5.6.7.8.1";

    private static final int REMEMBERED = 20_000;

    /** Tag and length in front of the extension's octets: two bytes below 128, three or four above. */
    private static final int SHORT_FORM = 0x80;

    private final Map<String, Actor> known = new ConcurrentSkipListMap<>();

    /** The caller of this proposal; refused as {@link Code#BAD_CERTIFICATE} if the certificate does not say. */
    Actor of(byte[] creator) {
        String digest = Digest.of(creator).value();
        Actor actor = known.get(digest);
        if (actor == null) {
            actor = read(creator);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(digest, actor);
        }
        return actor;
    }

    /** Only the caller's organisation, for functions that need no role. */
    Organisation organisation(byte[] creator) {
        return of(creator).account().organisation();
    }

    private static Actor read(byte[] creator) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(identity.getIdBytes().toByteArray()));
            Json.Obj attributes = attributes(certificate);
            Handle handle = new Handle(text(attributes, "handle"));
            Role role = Role.valueOf(text(attributes, "role"));
            return new Actor(new Account(new Organisation(identity.getMspid()), handle), role);
        } catch (InvalidProtocolBufferException
                | CertificateException
                | IllegalArgumentException
                | RefusedException e) {
            throw Code.BAD_CERTIFICATE.refuse();
        }
    }

    private static Json.Obj attributes(X509Certificate certificate) {
        byte[] octets = certificate.getExtensionValue(ATTRIBUTES);
        if (octets == null) {
            throw Code.BAD_CERTIFICATE.refuse();
        }
        int length = octets[1] & 0xff;
        int start = length < SHORT_FORM ? 2 : 2 + length - SHORT_FORM;
        String json = new String(octets, start, octets.length - start, StandardCharsets.UTF_8);
        if (JsonReader.read(json) instanceof Json.Obj(var members)
                && members.get("attrs") instanceof Json.Obj attributes) {
            return attributes;
        }
        throw Code.BAD_CERTIFICATE.refuse();
    }

    private static String text(Json.Obj attributes, String name) {
        if (attributes.members().get(name) instanceof Json.Text(String value)) {
            return value;
        }
        throw Code.BAD_CERTIFICATE.refuse();
    }
}
