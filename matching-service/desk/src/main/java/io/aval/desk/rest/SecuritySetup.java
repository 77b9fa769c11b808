package io.aval.desk.rest;

import io.aval.desk.access.Users;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Nobody passes without a token, except to the interface's description and the style sheet. No sessions, no cookies. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecuritySetup {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String[] OPEN = {"/openapi.json", "/aval.css"};

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Users users, Refusing refusing) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .addFilterBefore(new LoginFilter(users), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> unauthenticated(refusing, request, response))
                        .accessDeniedHandler((request, response, e) ->
                                refusing.write(problem(Code.NOT_ENTITLED.refusal(), request), request, response)))
                .build();
    }

    /** Paths that only an attacker or a broken client sends. */
    @Bean
    RequestRejectedHandler rejected(Refusing refusing) {
        return (request, response, e) ->
                refusing.write(problem(Code.MALFORMED.refusal("at", "the address"), request), request, response);
    }

    private static void unauthenticated(Refusing refusing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String scheme =
                request.getRequestURI().startsWith("/api/") ? "Bearer" : "Basic realm=\"Aval\", charset=\"UTF-8\"";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
        refusing.write(problem(Code.NOT_AUTHENTICATED.refusal(), request), request, response);
    }

    private static Problem problem(Refusal refusal, HttpServletRequest request) {
        return Problem.of(refusal, request.getLocale());
    }
}
