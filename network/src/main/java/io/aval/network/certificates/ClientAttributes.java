package io.aval.network.certificates;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a client's certificate says of its holder.
 *
 * @param role what the holder may do, such as {@code operator}
 * @param handle opaque name under which the ledger knows the party; 1 to 64 letters, digits, {@code . _ ~ -}
 */
public record ClientAttributes(String role, String handle) {

    // No character that JSON would escape, so the extension's bytes follow from the values alone
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    /**
     * Checks both values.
     *
     * @throws IllegalArgumentException if a value has another form
     */
    public ClientAttributes {
        requirePlain("role", role);
        requirePlain("handle", handle);
    }

    /** The extension's value in the form that Fabric's own certificate authority issues. */
    byte[] extensionValue() {
        String json = "{\"attrs\":{\"handle\":\"" + handle + "\",\"role\":\"" + role + "\"}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void requirePlain(String name, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " must be 1 to 64 letters, digits, '.', '_', '~' or '-'");
        }
    }
}
