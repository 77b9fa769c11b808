package io.aval.engine.verification;

import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.Set;

/** Reads one kind of response: knows which members it must have and what they mean for what is asked. Without state. */
public interface Adapter {

    /** Name and version, as evidence names them. */
    String name();

    /** What it can be asked about. */
    Set<SubjectKind> kinds();

    /** The members that a response must have, and their type in JSON. */
    Form form();

    /** What the response says, field by field. */
    Fields read(Json.Obj response, Question question);
}
