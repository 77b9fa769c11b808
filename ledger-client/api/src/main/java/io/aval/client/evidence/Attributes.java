package io.aval.client.evidence;

import io.aval.client.identity.Authority;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;

/** What a client's certificate says of its holder; empty texts if it says nothing. */
record Attributes(String role, String handle) {

    private static final Attributes NONE = new Attributes("", "");

    static Attributes of(X509Certificate certificate) {
        byte[] octets = certificate.getExtensionValue(Authority.ATTRIBUTES_OID);
        if (octets == null) {
            return NONE;
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        int start = text.indexOf('{');
        if (start < 0) {
            return NONE;
        }
        try {
            return JsonReader.read(text.substring(start)) instanceof Json.Obj(var members)
                            && members.get("attrs") instanceof Json.Obj(var attributes)
                            && attributes.get("role") instanceof Json.Text(String role)
                            && attributes.get("handle") instanceof Json.Text(String handle)
                    ? new Attributes(role, handle)
                    : NONE;
        } catch (RefusedException e) {
            return NONE;
        }
    }
}
