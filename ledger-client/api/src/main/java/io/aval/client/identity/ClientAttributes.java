package io.aval.client.identity;

import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import java.nio.charset.StandardCharsets;

/**
 * What a client's certificate says of its holder.
 *
 * @param role what the holder may do
 * @param handle the opaque name under which the organisation's certificates speak of the party
 */
public record ClientAttributes(Role role, Handle handle) {

    /** The extension's value in the form that Fabric's own certificate authority issues. */
    byte[] extensionValue() {
        String json = "{\"attrs\":{\"handle\":\"" + handle.value() + "\",\"role\":\"" + role.name() + "\"}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
