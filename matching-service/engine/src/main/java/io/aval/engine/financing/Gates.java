package io.aval.engine.financing;

import io.aval.engine.financing.Obstacle.Reason;
import io.aval.rules.pledge.Ground;
import io.aval.rules.pledge.Precheck;
import java.util.ArrayList;
import java.util.List;

/** What stands against a way, collected one by one. Not thread-safe. */
final class Gates {

    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<Ground> toShow = new ArrayList<>();

    Gates most(Reason reason, long have, long limit) {
        if (have > limit) {
            obstacles.add(Obstacle.of(reason, have, limit));
        }
        return this;
    }

    Gates least(Reason reason, long have, long limit) {
        if (have < limit) {
            obstacles.add(Obstacle.of(reason, have, limit));
        }
        return this;
    }

    Gates missing(Reason reason) {
        obstacles.add(Obstacle.of(reason, 0, 0));
        return this;
    }

    /** Whether the pledge would be registered. */
    Gates registration(Need need) {
        Need.Security right = need.right();
        if (right == null) {
            return missing(Reason.NO_RIGHT);
        }
        Precheck precheck = Precheck.of(right.facts());
        precheck.refusing().forEach(ground -> obstacles.add(Obstacle.of(ground)));
        toShow.addAll(precheck.open());
        return this;
    }

    List<Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    List<Ground> toShow() {
        return List.copyOf(toShow);
    }
}
