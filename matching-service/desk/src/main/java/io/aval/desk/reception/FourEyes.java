package io.aval.desk.reception;

import io.aval.client.Certainty;
import io.aval.client.Receipt;
import io.aval.desk.access.User;
import io.aval.desk.access.Users;
import io.aval.desk.draft.Draft;
import io.aval.desk.draft.Drafts;
import io.aval.desk.draft.DualControl;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * Maker and checker in front of the reception: what the organisation's setting names becomes a draft, and is done when a
 * second person of the same role and party releases it, signed by that person's key. Every method refuses by {@link
 * RefusedException}. Thread-safe.
 */
public final class FourEyes {

    /** Most drafts in one list. */
    public static final int MAX_LISTED = 500;

    private static final String REQUEST = "draft-";

    private final Reception reception;
    private final Drafts drafts;
    private final DualControl control;
    private final Users users;

    public FourEyes(Reception reception, Drafts drafts, DualControl control, Users users) {
        this.reception = reception;
        this.drafts = drafts;
        this.control = control;
        this.users = users;
    }

    /**
     * Does all commands as one act, or keeps them as a draft where one of them needs a second person.
     *
     * @param request the user's own id of this request: the same again gets the first answer, or the draft as it now is
     */
    public Answer act(User user, String request, List<Json.Obj> commands) {
        Requests.requireRequest(request, "/request");
        Optional<Draft> known = drafts.of(user, request, commands);
        if (known.isPresent()) {
            return new Answer.Drafted(known.get());
        }
        reception.requireMay(user, request, commands);
        return control.covers(commands)
                ? new Answer.Drafted(drafts.add(user, request, commands))
                : new Answer.Done(reception.submit(user, request, commands));
    }

    /** Refuses what has to go through a draft. */
    public void requireDirect(List<Json.Obj> commands) {
        Code.RELEASE_NEEDED.unless(!control.covers(commands));
    }

    /** Drafts that are open and concern the user, oldest first, at most {@value #MAX_LISTED}. */
    public List<Draft> list(User user) {
        return drafts.open(user, MAX_LISTED);
    }

    /** A draft of the user's role and party, whatever has become of it. */
    public Draft get(User user, String id) {
        return drafts.get(user, id);
    }

    /**
     * Releases a draft: it is done now, in the checker's name. What a rule refuses stays as failed, with the refusal; what
     * only cannot be done now waits on. Where it is not known whether it was done, releasing it again tells, and does
     * nothing twice.
     */
    public Answer release(User checker, String id) {
        Drafts.Claim claim = drafts.claim(checker, id);
        boolean over = false;
        try {
            Answer answer = release(claim);
            over = true;
            return answer;
        } catch (RefusedException e) {
            over = true;
            return afterRefusal(claim, e);
        } finally {
            if (!over) {
                drafts.leave(claim);
            }
        }
    }

    /** Rejects a draft that waits; its maker may, too. */
    public Draft reject(User user, String id, String reason) {
        Code.MISSING_FIELD.unless(!reason.isBlank(), "field", "/reason");
        Code.OUT_OF_RANGE.unless(
                reason.length() <= Draft.MAX_NOTE, "field", "/reason", "range", "1.." + Draft.MAX_NOTE + " characters");
        return drafts.reject(user, id, reason.strip());
    }

    /** The acts that need a second person; {@link DualControl#ALL} for every one. */
    public List<String> setting() {
        return control.acts();
    }

    /**
     * Says which acts need a second person. Where that would let an act through that needs one now, the change itself is a
     * draft. Officers only.
     *
     * @return the draft, or empty where the setting is changed
     */
    public Optional<Draft> set(User officer, String request, List<String> words) {
        reception.requireOfficer(officer);
        Requests.requireRequest(request, "/request");
        List<String> next = DualControl.parse(words);
        List<Json.Obj> change = List.of(DualControl.command(next));
        Optional<Draft> known = drafts.of(officer, request, change);
        if (known.isPresent()) {
            return known;
        }
        if (control.weaker(next)) {
            return Optional.of(drafts.add(officer, request, change));
        }
        control.set(next);
        return Optional.empty();
    }

    private Answer release(Drafts.Claim claim) {
        Draft draft = claim.draft();
        Json.Obj first = draft.commands().getFirst();
        if (DualControl.isChange(first)) {
            control.set(DualControl.requested(first));
            return new Answer.Drafted(drafts.released(claim, null));
        }
        User checker = users.named(String.valueOf(draft.checker()))
                .orElseThrow(() -> Code.NOT_ENTITLED.refuse("reason", "the draft's checker is no user any more"));
        // What was sent before may stand on the ledger: only the ledger tells then, not what the desk would think today
        Receipt receipt = claim.resumed()
                ? reception.submit(checker, REQUEST + draft.id(), draft.commands())
                : reception.act(checker, REQUEST + draft.id(), draft.commands());
        drafts.released(claim, receipt.txId());
        return new Answer.Done(receipt);
    }

    private Answer afterRefusal(Drafts.Claim claim, RefusedException e) {
        switch (Certainty.of(e.refusal())) {
            case DONE -> {
                String tx = e.refusal().details().get("tx");
                return new Answer.Drafted(drafts.released(claim, tx));
            }
            case REFUSED -> drafts.failed(claim, e.refusal());
            case UNSURE -> drafts.leave(claim);
            case NOT_NOW -> {
                if (claim.resumed()) {
                    drafts.leave(claim);
                } else {
                    drafts.putBack(claim);
                }
            }
        }
        throw e;
    }
}
