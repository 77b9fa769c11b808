package io.aval.network.lifecycle;

import io.aval.network.lifecycle.Policy.OfChannel;
import io.aval.network.lifecycle.Policy.OutOf;
import io.aval.network.lifecycle.Policy.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one policy by recursive descent. Used once. */
final class PolicyParser {

    private static final Set<String> ROLES = Set.of("member", "admin", "client", "peer", "orderer");
    private static final Pattern PRINCIPAL = Pattern.compile("(['\"])([A-Za-z0-9.-]+)\\.([a-z]+)\\1");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    PolicyParser(String text) {
        this.text = text;
    }

    Policy parse() {
        if (text.startsWith("/")) {
            return new OfChannel(text);
        }
        Policy policy = policy(0);
        skipSpace();
        if (at < text.length()) {
            throw malformed("nothing may follow");
        }
        return policy;
    }

    private Policy policy(int depth) {
        if (depth > DEEPEST) {
            throw malformed("nested too deep");
        }
        skipSpace();
        Matcher principal = matcher(PRINCIPAL);
        if (principal.lookingAt()) {
            return signed(principal);
        }
        String word = take(WORD, "AND, OR, OutOf or 'Organisation.role'").toUpperCase(Locale.ROOT);
        expect('(');
        int needed = 0;
        if (word.equals("OUTOF")) {
            skipSpace();
            needed = Integer.parseInt(take(NUMBER, "a number"));
            expect(',');
        }
        List<Policy> parts = parts(depth);
        return switch (word) {
            case "AND" -> outOf(parts.size(), parts);
            case "OR" -> outOf(1, parts);
            case "OUTOF" -> outOf(needed, parts);
            default -> throw malformed("unknown word " + word);
        };
    }

    private List<Policy> parts(int depth) {
        List<Policy> parts = new ArrayList<>();
        do {
            parts.add(policy(depth + 1));
            skipSpace();
        } while (accept(','));
        expect(')');
        return parts;
    }

    private Policy outOf(int needed, List<Policy> parts) {
        if (needed < 1 || needed > parts.size()) {
            throw malformed(needed + " of " + parts.size() + " cannot be met or needs nothing");
        }
        return parts.size() == 1 ? parts.getFirst() : new OutOf(needed, parts);
    }

    private Policy signed(Matcher principal) {
        String role = principal.group(3);
        if (!ROLES.contains(role)) {
            throw malformed("unknown role " + role);
        }
        at = principal.end();
        return new Signed(principal.group(2), role);
    }

    private String take(Pattern pattern, String wanted) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            throw malformed("expected " + wanted);
        }
        at = matcher.end();
        return matcher.group();
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private void expect(char wanted) {
        skipSpace();
        if (!accept(wanted)) {
            throw malformed("expected " + wanted);
        }
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException("policy, character " + (at + 1) + ": " + what + ": " + text);
    }
}
