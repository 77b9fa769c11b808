package io.aval.desk.rest;

import io.aval.desk.access.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A user who has shown their token. */
final class Login extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient User user;

    Login(User user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    User user() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Login login && login.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
