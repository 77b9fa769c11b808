package io.aval.desk.draft;

import io.aval.desk.access.User;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.law.Envelope;
import io.aval.rules.record.Handle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person has made and another is to release. Immutable; its JSON form is that of the file in which it stands.
 *
 * @param v version of this form
 * @param id derived from maker and request, so that the same request is the same draft
 * @param request the maker's own id of the request
 * @param maker name of the user who made it
 * @param role the maker's, and the checker's
 * @param handle of the party in whose name it is; absent for officers
 * @param commands what is to be done, all or nothing
 * @param made when, by the desk's clock
 * @param checker name of the user who has released or rejected it, or is doing so
 * @param tx transaction in which it was done
 * @param code why it was refused when it was released
 * @param note the refusal's sentence, or the reason of the rejection
 * @param settled when it was released, rejected or refused, by the desk's clock
 */
public record Draft(
        @Range(min = 1, max = 1) int v,
        @Text(max = 32, pattern = "[0-9a-f]{32}") String id,
        @Text(max = 64) String request,
        @Text(max = 64) String maker,
        Role role,
        @Nullable Handle handle,
        @Size(min = 1, max = Envelope.MAX_COMMANDS) List<Json.Obj> commands,
        @Text(max = 40) String made,
        State state,
        @Nullable @Text(max = 64) String checker,
        @Nullable @Text(max = 64) String tx,
        @Nullable @Text(max = 64) String code,
        @Nullable @Text(max = Draft.MAX_NOTE) String note,
        @Nullable @Text(max = 40) String settled) {

    /** Longest reason or refusal, in characters. */
    public static final int MAX_NOTE = 1_000;

    /** How far a draft has come. */
    public enum State {
        /** Nobody has checked it. */
        WAITING,
        /** The checker has released it, and it is not known yet whether the ledger has it. */
        RELEASING,
        /** It was done. */
        RELEASED,
        /** The checker or the maker has rejected it; nothing was done. */
        REJECTED,
        /** It was released and refused; nothing was done. */
        FAILED;

        /** Whether something may still come of it. */
        public boolean open() {
            return this == WAITING || this == RELEASING;
        }
    }

    public Draft {
        commands = List.copyOf(commands);
    }

    /** Whether the user may see it: a person of the maker's role and party, the maker too. */
    public boolean concerns(User user) {
        return user.role() == role && Objects.equals(user.handle(), handle);
    }

    /** The same, taken up by a checker. */
    Draft releasing(String by) {
        return with(State.RELEASING, by, null, null, null, null);
    }

    /** The same as nobody had checked it. */
    Draft waiting() {
        return with(State.WAITING, null, null, null, null, null);
    }

    Draft released(@Nullable String transaction, String when) {
        return with(State.RELEASED, checker, transaction, null, null, when);
    }

    Draft failed(String refusal, String sentence, String when) {
        return with(State.FAILED, checker, null, refusal, shortened(sentence), when);
    }

    Draft rejected(String by, String reason, String when) {
        return with(State.REJECTED, by, null, null, shortened(reason), when);
    }

    private Draft with(
            State next,
            @Nullable String by,
            @Nullable String transaction,
            @Nullable String refusal,
            @Nullable String words,
            @Nullable String when) {
        return new Draft(
                v, id, request, maker, role, handle, commands, made, next, by, transaction, refusal, words, when);
    }

    /** Plain text of a length that the file may hold. */
    private static String shortened(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f\\u2028\\u2029\\u2065]", " ");
        int end = Math.min(plain.length(), MAX_NOTE);
        boolean splits = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, splits ? end - 1 : end);
    }
}
