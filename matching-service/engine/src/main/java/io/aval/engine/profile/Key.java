package io.aval.engine.profile;

import io.aval.engine.observation.Observation;

/** What all observations of an enterprise that come from one file share. */
record Key(long enterprise, long height, int sequence) {

    private static final int NUMBER = 1;

    Observation number(int field, long value) {
        return new Observation(enterprise, field, height, sequence, NUMBER, 0, value);
    }

    /** It is known that there is no value. */
    Observation missing(int field) {
        return new Observation(enterprise, field, height, sequence, 0, 0, 0);
    }
}
