@NullMarked
package io.aval.desk.rest;

import org.jspecify.annotations.NullMarked;
