package io.aval.rules.act;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row in the table of all acts.
 *
 * @param name the published name, such as {@code bill.issue}
 * @param command the command's type
 * @param schema its form
 * @param roles who may give it
 * @param rule what answers it
 */
public record Act<C extends Record & Command>(
        String name, Class<C> command, Schema<C> schema, Set<Role> roles, Rule<C> rule) {

    /** The member of a command that names its act. */
    public static final String NAME = "act";

    public static <C extends Record & Command> Act<C> of(String name, Class<C> command, Set<Role> roles, Rule<C> rule) {
        return new Act<>(name, command, Schema.of(command), roles, rule);
    }

    /** Decodes the command from its JSON form, which besides its fields carries the act's name. */
    public C decode(Json.Obj json) {
        TreeMap<String, Json> fields = new TreeMap<>(json.members());
        fields.remove(NAME);
        return schema.decode(new Json.Obj(fields));
    }

    /** The command's JSON form, with the act's name. */
    public Json.Obj encode(C command) {
        TreeMap<String, Json> fields = new TreeMap<>(schema.encode(command).members());
        fields.put(NAME, new Json.Text(name));
        return new Json.Obj(fields);
    }

    /** Checks the role, then applies the rule. */
    public void judge(C command, Docket docket) {
        Role role = docket.actor().role();
        Code.WRONG_ROLE.unless(
                roles.contains(role),
                "role",
                role.name(),
                "allowed",
                roles.stream().sorted().toList().toString());
        docket.turnTo(name);
        rule.apply(command, docket);
    }
}
