package io.aval.desk.rest;

import io.aval.desk.access.User;
import io.aval.desk.access.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who calls: a bearer token, or for pages name and token as HTTP Basic. A browser sends Basic by itself to whatever
 * asks for it, so the API does not take it: no foreign page can act in the user's name.
 */
final class LoginFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String API = "/api/";

    private final Users users;

    LoginFilter(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            login(header, request.getRequestURI())
                    .ifPresent(user -> SecurityContextHolder.getContext().setAuthentication(new Login(user)));
        }
        chain.doFilter(request, response);
    }

    private Optional<User> login(String header, String path) {
        if (header.startsWith(BEARER)) {
            return users.bearer(header.substring(BEARER.length()));
        }
        if (header.startsWith(BASIC) && !path.startsWith(API)) {
            return basic(header.substring(BASIC.length()));
        }
        return Optional.empty();
    }

    private Optional<User> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : users.login(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
