package io.aval.desk.demo;

import io.aval.rules.act.Role;
import io.aval.rules.record.Organisation;

/**
 * Somebody at an organisation: a party's account with its key, or an officer, who acts for no party.
 *
 * @param who the party or officer in the plan, such as {@code E-00001}, {@code F-01}, {@code operator}
 */
record Seat(String who, Organisation organisation, Role role) implements Comparable<Seat> {

    @Override
    public int compareTo(Seat other) {
        int byOrganisation = organisation.compareTo(other.organisation);
        return byOrganisation != 0 ? byOrganisation : who.compareTo(other.who);
    }

    @Override
    public String toString() {
        return organisation + "." + who;
    }
}
