package io.aval.desk.access;

import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a desk serves.
 *
 * @param name what they log in as
 * @param handle under which the desk's certificates speak of their party; absent for operators and regulators
 * @param key name of their key in the desk's key file
 * @param token digest of the token that only they know
 */
public record User(
        @Text(max = 64, pattern = "[A-Za-z0-9._-]+") String name,
        Role role,
        @Nullable Handle handle,
        @Text(max = 64, pattern = "[A-Za-z0-9._-]+") String key,
        Digest token) {}
